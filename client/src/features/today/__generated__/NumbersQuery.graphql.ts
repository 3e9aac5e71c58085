/**
 * @generated SignedSource<<185fb6a19cd2e6e89f058f85d5aa28f1>>
 * @relayHash 2ee7f54f93ab1549adbdd37b73abcd4f
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 14951fbe668f7a5c82465178a2f719618ff0a09d7c295cac1488d754a7aa901d

import type { ConcreteRequest } from 'relay-runtime';
export type NumbersQuery$variables = {
  month: string;
};
export type NumbersQuery$data = {
  readonly dashboard: {
    readonly overdueTasks: number;
    readonly tasksDueThisWeek: number;
    readonly tasksDueToday: number;
  } | null | undefined;
  readonly kept: {
    readonly count: number;
    readonly countOf: {
      readonly nextContactAt: number | null | undefined;
    };
  } | null | undefined;
  readonly open: {
    readonly sum: {
      readonly amount: number | null | undefined;
      readonly weightedAmount: number | null | undefined;
    };
  } | null | undefined;
  readonly unanswered: {
    readonly count: number;
  } | null | undefined;
  readonly won: {
    readonly sum: {
      readonly amount: number | null | undefined;
    };
  } | null | undefined;
};
export type NumbersQuery = {
  response: NumbersQuery$data;
  variables: NumbersQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "month"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "count",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "amount",
  "storageKey": null
},
v3 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Dashboard",
    "kind": "LinkedField",
    "name": "dashboard",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "overdueTasks",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "tasksDueToday",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "tasksDueThisWeek",
        "storageKey": null
      }
    ],
    "storageKey": null
  },
  {
    "alias": "kept",
    "args": [
      {
        "kind": "Literal",
        "name": "where",
        "value": {
          "lifecycle": {
            "nin": [
              "LOST",
              "ARCHIVED"
            ]
          }
        }
      }
    ],
    "concreteType": "CustomerAggregate",
    "kind": "LinkedField",
    "name": "customersAggregate",
    "plural": false,
    "selections": [
      (v1/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "concreteType": "CustomerAggregateCountOf",
        "kind": "LinkedField",
        "name": "countOf",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "nextContactAt",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": "customersAggregate(where:{\"lifecycle\":{\"nin\":[\"LOST\",\"ARCHIVED\"]}})"
  },
  {
    "alias": "open",
    "args": [
      {
        "kind": "Literal",
        "name": "where",
        "value": {
          "status": {
            "eq": "OPEN"
          }
        }
      }
    ],
    "concreteType": "OpportunityAggregate",
    "kind": "LinkedField",
    "name": "opportunitiesAggregate",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "OpportunityAggregateSum",
        "kind": "LinkedField",
        "name": "sum",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "weightedAmount",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": "opportunitiesAggregate(where:{\"status\":{\"eq\":\"OPEN\"}})"
  },
  {
    "alias": "won",
    "args": [
      {
        "fields": [
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "gte",
                "variableName": "month"
              }
            ],
            "kind": "ObjectValue",
            "name": "closedAt"
          },
          {
            "kind": "Literal",
            "name": "status",
            "value": {
              "eq": "WON"
            }
          }
        ],
        "kind": "ObjectValue",
        "name": "where"
      }
    ],
    "concreteType": "OpportunityAggregate",
    "kind": "LinkedField",
    "name": "opportunitiesAggregate",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "OpportunityAggregateSum",
        "kind": "LinkedField",
        "name": "sum",
        "plural": false,
        "selections": [
          (v2/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  },
  {
    "alias": "unanswered",
    "args": [
      {
        "kind": "Literal",
        "name": "where",
        "value": {
          "status": {
            "in": [
              "RECEIVED",
              "TRIAGED",
              "ACTION",
              "DONE"
            ]
          }
        }
      }
    ],
    "concreteType": "FeedbackAggregate",
    "kind": "LinkedField",
    "name": "feedbacksAggregate",
    "plural": false,
    "selections": [
      (v1/*:: as any*/)
    ],
    "storageKey": "feedbacksAggregate(where:{\"status\":{\"in\":[\"RECEIVED\",\"TRIAGED\",\"ACTION\",\"DONE\"]}})"
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "NumbersQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "NumbersQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "id": "14951fbe668f7a5c82465178a2f719618ff0a09d7c295cac1488d754a7aa901d",
    "metadata": {},
    "name": "NumbersQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "bb1efaa3aac249fbbeea85217038ab40";

export default node;
