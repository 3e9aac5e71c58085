/**
 * @generated SignedSource<<77ce06411d063caa0651d9cff2953489>>
 * @relayHash c1b15ebf5833f9365cb5c6eef23ba002
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 517efd5a334566d067a223ba2cc2c904ae61726642241211a2cabafeb7e3e693

import type { ConcreteRequest } from 'relay-runtime';
export type SegmentProblem = "NOT_ALLOWED" | "OUTDATED" | "%future added value";
export type useCustomerChoicesQuery$variables = Record<PropertyKey, never>;
export type useCustomerChoicesQuery$data = {
  readonly segments: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string | null | undefined;
      readonly problem: SegmentProblem | null | undefined;
    }> | null | undefined;
  } | null | undefined;
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
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v2 = [
  (v0/*:: as any*/),
  (v1/*:: as any*/)
],
v3 = {
  "kind": "Literal",
  "name": "order",
  "value": [
    {
      "name": "ASC"
    }
  ]
},
v4 = [
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
    "selections": (v2/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Tag",
    "kind": "LinkedField",
    "name": "tags",
    "plural": true,
    "selections": (v2/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 50
      },
      (v3/*:: as any*/)
    ],
    "concreteType": "SegmentsConnection",
    "kind": "LinkedField",
    "name": "segments",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Segment",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "problem",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": "segments(first:50,order:[{\"name\":\"ASC\"}])"
  },
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 200
      },
      (v3/*:: as any*/),
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
        "selections": (v2/*:: as any*/),
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
    "selections": (v4/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "useCustomerChoicesQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "id": "517efd5a334566d067a223ba2cc2c904ae61726642241211a2cabafeb7e3e693",
    "metadata": {},
    "name": "useCustomerChoicesQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "7baf0b1a43567e53bcd73cae2ff1bc5b";

export default node;
