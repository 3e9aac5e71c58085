/**
 * @generated SignedSource<<b552d586dcbca76e6cfc031891497ca2>>
 * @relayHash 6d9bfa6c46050fe6c2c086f5a4b0fea6
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 53e4f1c1cae60cd48aa45de779e9e5b870da66e56e9b7bf1b931221a5e7e09e1

import type { ConcreteRequest } from 'relay-runtime';
export type useCustomerSearchQuery$variables = {
  first: number;
  search: string;
};
export type useCustomerSearchQuery$data = {
  readonly customers: {
    readonly nodes: ReadonlyArray<{
      readonly city: string | null | undefined;
      readonly id: string;
      readonly name: string | null | undefined;
      readonly owner: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly tier: {
        readonly id: string;
        readonly name: string | null | undefined;
        readonly rank: number | null | undefined;
      } | null | undefined;
    }> | null | undefined;
  } | null | undefined;
};
export type useCustomerSearchQuery = {
  response: useCustomerSearchQuery$data;
  variables: useCustomerSearchQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "first"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "search"
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "first",
        "variableName": "first"
      },
      {
        "kind": "Variable",
        "name": "search",
        "variableName": "search"
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
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
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
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "owner",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/)
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Tier",
            "kind": "LinkedField",
            "name": "tier",
            "plural": false,
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "rank",
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
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "useCustomerSearchQuery",
    "selections": (v4/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "useCustomerSearchQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "id": "53e4f1c1cae60cd48aa45de779e9e5b870da66e56e9b7bf1b931221a5e7e09e1",
    "metadata": {},
    "name": "useCustomerSearchQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "d51df786bd3fceadfc95c655d37b30f4";

export default node;
