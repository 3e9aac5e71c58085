/**
 * @generated SignedSource<<89067982a7ab63085f0bbc3abb0c6bc4>>
 * @relayHash 6a305659310f26a16e723068a03d7f6d
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 176d7b1b3d58b77a8bd72b4f9c09d8fcc34a2e1948f77874a131ea28425fbe44

import type { ConcreteRequest } from 'relay-runtime';
export type SaveSegmentQuery$variables = {
  id: string;
};
export type SaveSegmentQuery$data = {
  readonly segment: {
    readonly where: unknown | null | undefined;
  } | null | undefined;
};
export type SaveSegmentQuery = {
  response: SaveSegmentQuery$data;
  variables: SaveSegmentQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "where",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "SaveSegmentQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Segment",
        "kind": "LinkedField",
        "name": "segment",
        "plural": false,
        "selections": [
          (v2/*:: as any*/)
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
    "name": "SaveSegmentQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Segment",
        "kind": "LinkedField",
        "name": "segment",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "176d7b1b3d58b77a8bd72b4f9c09d8fcc34a2e1948f77874a131ea28425fbe44",
    "metadata": {},
    "name": "SaveSegmentQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "209755c3e431b0ea65fba80910f600d3";

export default node;
