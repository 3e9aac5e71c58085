/**
 * @generated SignedSource<<db2ffdcfa42923935e00b54ce575d83e>>
 * @relayHash 59a86661564a377f1590132084f29993
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a2cc5facd4e336b352fd91117d393dd865ec54287d1bb454a8676a561db8a170

import type { ConcreteRequest } from 'relay-runtime';
export type PipelinePageQuery$variables = Record<PropertyKey, never>;
export type PipelinePageQuery$data = {
  readonly pipelines: ReadonlyArray<{
    readonly id: string;
    readonly isDefault: boolean | null | undefined;
    readonly name: string | null | undefined;
    readonly stages: ReadonlyArray<{
      readonly id: string;
      readonly name: string | null | undefined;
    }> | null | undefined;
  }> | null | undefined;
  readonly users: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string | null | undefined;
    }> | null | undefined;
  } | null | undefined;
  readonly viewer: {
    readonly permissions: {
      readonly canWriteOpportunities: boolean;
    };
  } | null | undefined;
};
export type PipelinePageQuery = {
  response: PipelinePageQuery$data;
  variables: PipelinePageQuery$variables;
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
v3 = [
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
            "name": "canWriteOpportunities",
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
    "concreteType": "Pipeline",
    "kind": "LinkedField",
    "name": "pipelines",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "isDefault",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Stage",
        "kind": "LinkedField",
        "name": "stages",
        "plural": true,
        "selections": (v2/*:: as any*/),
        "storageKey": null
      }
    ],
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
    "name": "PipelinePageQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "PipelinePageQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "id": "a2cc5facd4e336b352fd91117d393dd865ec54287d1bb454a8676a561db8a170",
    "metadata": {},
    "name": "PipelinePageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "edf80de97071d638aaf204f2413926e5";

export default node;
