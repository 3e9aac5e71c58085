/**
 * @generated SignedSource<<5934f8b6c66da7d4629591cf8b099446>>
 * @relayHash c92309a9599f8dc6e79b5ea73205e83c
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6dec05da46b9d3d1d4519fe7270cb57f04c649713218959af11e2a60553c15de

import type { ConcreteRequest } from 'relay-runtime';
export type ActivityQuery$variables = {
  first: string;
  today: string;
};
export type ActivityQuery$data = {
  readonly interactionsAggregate: {
    readonly groupBy: ReadonlyArray<{
      readonly count: number;
      readonly keys: {
        readonly day: string | null | undefined;
      };
    }>;
  } | null | undefined;
};
export type ActivityQuery = {
  response: ActivityQuery$data;
  variables: ActivityQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "first"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "today"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "fields": [
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "gte",
                "variableName": "first"
              },
              {
                "kind": "Variable",
                "name": "lte",
                "variableName": "today"
              }
            ],
            "kind": "ObjectValue",
            "name": "day"
          }
        ],
        "kind": "ObjectValue",
        "name": "where"
      }
    ],
    "concreteType": "InteractionAggregate",
    "kind": "LinkedField",
    "name": "interactionsAggregate",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": [
          {
            "kind": "Literal",
            "name": "by",
            "value": [
              "DAY"
            ]
          }
        ],
        "concreteType": "InteractionGroup",
        "kind": "LinkedField",
        "name": "groupBy",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "InteractionGroupKeys",
            "kind": "LinkedField",
            "name": "keys",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "day",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "count",
            "storageKey": null
          }
        ],
        "storageKey": "groupBy(by:[\"DAY\"])"
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ActivityQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ActivityQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "6dec05da46b9d3d1d4519fe7270cb57f04c649713218959af11e2a60553c15de",
    "metadata": {},
    "name": "ActivityQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "664280c90fad765df3b3882c57fec5d6";

export default node;
