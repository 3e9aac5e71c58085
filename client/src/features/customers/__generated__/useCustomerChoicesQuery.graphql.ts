/**
 * @generated SignedSource<<0fee92b70935872f3c83b2aee3c75c46>>
 * @relayHash 44d9c5884d47c8c83da3df7257e058ad
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID e855234271f6a774d6de7e1eea2df6b7766512afb29dac2e4c76ab5ccc082e4e

import type { ConcreteRequest } from 'relay-runtime';
export type useCustomerChoicesQuery$variables = Record<PropertyKey, never>;
export type useCustomerChoicesQuery$data = {
  readonly tags: ReadonlyArray<{
    readonly id: string;
    readonly name: string | null | undefined;
  }> | null | undefined;
  readonly tiers: ReadonlyArray<{
    readonly id: string;
    readonly name: string | null | undefined;
  }> | null | undefined;
  readonly users: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string | null | undefined;
    }> | null | undefined;
  } | null | undefined;
  readonly viewer: {
    readonly permissions: {
      readonly canTransferCustomers: boolean;
      readonly canWriteCustomers: boolean;
    };
  } | null | undefined;
};
export type useCustomerChoicesQuery = {
  response: useCustomerChoicesQuery$data;
  variables: useCustomerChoicesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
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
  }
],
v1 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Viewer",
    "kind": "LinkedField",
    "name": "viewer",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Permissions",
        "kind": "LinkedField",
        "name": "permissions",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "canWriteCustomers",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "canTransferCustomers",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Tier",
    "kind": "LinkedField",
    "name": "tiers",
    "plural": true,
    "selections": (v0/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Tag",
    "kind": "LinkedField",
    "name": "tags",
    "plural": true,
    "selections": (v0/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 200
      },
      {
        "kind": "Literal",
        "name": "order",
        "value": [
          {
            "name": "ASC"
          }
        ]
      },
      {
        "kind": "Literal",
        "name": "where",
        "value": {
          "active": {
            "eq": true
          }
        }
      }
    ],
    "concreteType": "UsersConnection",
    "kind": "LinkedField",
    "name": "users",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "User",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": (v0/*:: as any*/),
        "storageKey": null
      }
    ],
    "storageKey": "users(first:200,order:[{\"name\":\"ASC\"}],where:{\"active\":{\"eq\":true}})"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "useCustomerChoicesQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "useCustomerChoicesQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "e855234271f6a774d6de7e1eea2df6b7766512afb29dac2e4c76ab5ccc082e4e",
    "metadata": {},
    "name": "useCustomerChoicesQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "d169f9dd260d72c0ceee636efb9fe1f6";

export default node;
