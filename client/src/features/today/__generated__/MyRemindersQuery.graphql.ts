/**
 * @generated SignedSource<<3f7481846368ca61476b3a8f8146e092>>
 * @relayHash f149839a24faae745d6d649f444a7f54
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7be5c97e053fb5c2881d9ddb28bc774f61437f3d6301cc3515d62f411cdae50a

import type { ConcreteRequest } from 'relay-runtime';
export type ReminderStatus = "ACKED" | "CANCELLED" | "DELIVERED" | "DUE" | "ESCALATED" | "FAILED" | "SCHEDULED" | "SNOOZED" | "%future added value";
export type MyRemindersQuery$variables = {
  me: string;
  tomorrow: string;
};
export type MyRemindersQuery$data = {
  readonly reminders: {
    readonly nodes: ReadonlyArray<{
      readonly customer: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly fireAt: string | null | undefined;
      readonly id: string;
      readonly snoozedUntil: string | null | undefined;
      readonly status: ReminderStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
  } | null | undefined;
};
export type MyRemindersQuery = {
  response: MyRemindersQuery$data;
  variables: MyRemindersQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "me"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "tomorrow"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 50
      },
      {
        "kind": "Literal",
        "name": "order",
        "value": [
          {
            "fireAt": "ASC"
          }
        ]
      },
      {
        "fields": [
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "lt",
                "variableName": "tomorrow"
              }
            ],
            "kind": "ObjectValue",
            "name": "fireAt"
          },
          {
            "kind": "Literal",
            "name": "status",
            "value": {
              "in": [
                "SCHEDULED",
                "DUE",
                "DELIVERED",
                "SNOOZED",
                "ESCALATED"
              ]
            }
          },
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "eq",
                "variableName": "me"
              }
            ],
            "kind": "ObjectValue",
            "name": "userId"
          }
        ],
        "kind": "ObjectValue",
        "name": "where"
      }
    ],
    "concreteType": "RemindersConnection",
    "kind": "LinkedField",
    "name": "reminders",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Reminder",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "title",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "status",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "fireAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "snoozedUntil",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Customer",
            "kind": "LinkedField",
            "name": "customer",
            "plural": false,
            "selections": [
              (v1/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "name",
                "storageKey": null
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
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
    "name": "MyRemindersQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "MyRemindersQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "7be5c97e053fb5c2881d9ddb28bc774f61437f3d6301cc3515d62f411cdae50a",
    "metadata": {},
    "name": "MyRemindersQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "8a775f259edfe923a111148ca3ccd21a";

export default node;
