/**
 * @generated SignedSource<<b9ae2b6508760e3d802cfb2f8a69f36c>>
 * @relayHash 5dd8bddc6a88d4f63944a22d956c3834
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 726b69a431b0d3b4c6bcd5769c17e77fc50488d95739044903ae140e9f8a0c6f

import type { ConcreteRequest } from 'relay-runtime';
export type SavedViewsQuery$variables = Record<PropertyKey, never>;
export type SavedViewsQuery$data = {
  readonly savedViews: ReadonlyArray<{
    readonly address: string | null | undefined;
    readonly columns: ReadonlyArray<string> | null | undefined;
    readonly id: string;
    readonly isDefault: boolean | null | undefined;
    readonly isMine: boolean | null | undefined;
    readonly name: string | null | undefined;
    readonly version: number;
  }> | null | undefined;
};
export type SavedViewsQuery = {
  response: SavedViewsQuery$data;
  variables: SavedViewsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "SavedView",
    "kind": "LinkedField",
    "name": "savedViews",
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
        "name": "version",
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
        "name": "address",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "columns",
        "storageKey": null
      },
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
        "kind": "ScalarField",
        "name": "isMine",
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
    "name": "SavedViewsQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "SavedViewsQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "726b69a431b0d3b4c6bcd5769c17e77fc50488d95739044903ae140e9f8a0c6f",
    "metadata": {},
    "name": "SavedViewsQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "8d19d536a2b5a281912b4c87ed0a4360";

export default node;
