/**
 * @generated SignedSource<<6db84270d37fd19fb964e72a8d8b9467>>
 * @relayHash 520b52cf9014db8a1ebfbee409a6383f
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a69e7b51f76ba6433b6f4171d9858923b50675aa1001252fb9040f80468146b1

import type { ConcreteRequest } from 'relay-runtime';
export type UncoveredQuery$variables = {
  me: string;
};
export type UncoveredQuery$data = {
  readonly customers: {
    readonly nodes: ReadonlyArray<{
      readonly city: string | null | undefined;
      readonly id: string;
      readonly lastContactAt: string | null | undefined;
      readonly name: string | null | undefined;
    }> | null | undefined;
    readonly totalCount: number;
  } | null | undefined;
};
export type UncoveredQuery = {
  response: UncoveredQuery$data;
  variables: UncoveredQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "me"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 8
      },
      {
        "kind": "Literal",
        "name": "order",
        "value": [
          {
            "lastContactAt": "ASC"
          }
        ]
      },
      {
        "fields": [
          {
            "kind": "Literal",
            "name": "lifecycle",
            "value": {
              "nin": [
                "LOST",
                "ARCHIVED"
              ]
            }
          },
          {
            "kind": "Literal",
            "name": "nextContactAt",
            "value": {
              "eq": null
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
            "name": "ownerId"
          }
        ],
        "kind": "ObjectValue",
        "name": "where"
      }
    ],
    "concreteType": "CustomersConnection",
    "kind": "LinkedField",
    "name": "customers",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "totalCount",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "name",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "city",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "lastContactAt",
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
    "name": "UncoveredQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "UncoveredQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "a69e7b51f76ba6433b6f4171d9858923b50675aa1001252fb9040f80468146b1",
    "metadata": {},
    "name": "UncoveredQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "3a255eced0da513049ae3248efde2bbe";

export default node;
