/**
 * @generated SignedSource<<69d923e7baf124195abf7f7599bfde62>>
 * @relayHash e10a2b8b605fd257acd63b84f9a72a13
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 5f6a5080fa431fd1e7ef7e70e71265a14fa041aef0a5f1f31218d0deb6c76c20

import type { ConcreteRequest } from 'relay-runtime';
export type QuickAddQuery$variables = Record<PropertyKey, never>;
export type QuickAddQuery$data = {
  readonly viewer: {
    readonly permissions: {
      readonly canWriteTasks: boolean;
    };
  } | null | undefined;
};
export type QuickAddQuery = {
  response: QuickAddQuery$data;
  variables: QuickAddQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
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
            "name": "canWriteTasks",
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
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "QuickAddQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "QuickAddQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "5f6a5080fa431fd1e7ef7e70e71265a14fa041aef0a5f1f31218d0deb6c76c20",
    "metadata": {},
    "name": "QuickAddQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "ea404af943c36769233902c023d3718c";

export default node;
