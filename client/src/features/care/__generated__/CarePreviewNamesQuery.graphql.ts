/**
 * @generated SignedSource<<a1737cc7f2762ef9bceab41e76db5f95>>
 * @relayHash d69db8e1c7b4111d855b3f2de37201ea
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c92afe12a2342891dd555fba240cc02fa3e6716f669cb8b5e5949d0bd1d5dc87

import type { ConcreteRequest } from 'relay-runtime';
export type CarePreviewNamesQuery$variables = {
  ids: ReadonlyArray<string>;
};
export type CarePreviewNamesQuery$data = {
  readonly nodes: ReadonlyArray<{
    readonly id: string;
    readonly name?: string | null | undefined;
  } | null | undefined>;
};
export type CarePreviewNamesQuery = {
  response: CarePreviewNamesQuery$data;
  variables: CarePreviewNamesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "ids"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "ids",
    "variableName": "ids"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    }
  ],
  "type": "User",
  "abstractKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "CarePreviewNamesQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CarePreviewNamesQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "__typename",
            "storageKey": null
          },
          (v2/*:: as any*/),
          (v3/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "c92afe12a2342891dd555fba240cc02fa3e6716f669cb8b5e5949d0bd1d5dc87",
    "metadata": {},
    "name": "CarePreviewNamesQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "bd8f7e1490ecedc5efe64c1993470501";

export default node;
