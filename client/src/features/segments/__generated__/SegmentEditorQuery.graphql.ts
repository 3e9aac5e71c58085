/**
 * @generated SignedSource<<73e793097b678fa0c272469b55e90a2c>>
 * @relayHash 9e8d1548f817eeaa223cbecaa9ffce0a
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 38d9f1f87c23e4fc265a5ac1623efb8ffa9f7777a502c193ad3098b56a828a1b

import type { ConcreteRequest } from 'relay-runtime';
export type SegmentProblem = "NOT_ALLOWED" | "OUTDATED" | "%future added value";
export type Sharing = "COMPANY" | "PRIVATE" | "TEAM" | "%future added value";
export type SegmentEditorQuery$variables = {
  id: string;
  there: boolean;
};
export type SegmentEditorQuery$data = {
  readonly segment?: {
    readonly description: string | null | undefined;
    readonly id: string;
    readonly name: string | null | undefined;
    readonly problem: SegmentProblem | null | undefined;
    readonly sharing: Sharing | null | undefined;
    readonly version: number;
    readonly where: unknown | null | undefined;
  } | null | undefined;
};
export type SegmentEditorQuery = {
  response: SegmentEditorQuery$data;
  variables: SegmentEditorQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "there"
  }
],
v1 = [
  {
    "condition": "there",
    "kind": "Condition",
    "passingValue": true,
    "selections": [
      {
        "alias": null,
        "args": [
          {
            "kind": "Variable",
            "name": "id",
            "variableName": "id"
          }
        ],
        "concreteType": "Segment",
        "kind": "LinkedField",
        "name": "segment",
        "plural": false,
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
            "name": "description",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "sharing",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "where",
            "storageKey": null
          },
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
    ]
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "SegmentEditorQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "SegmentEditorQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "38d9f1f87c23e4fc265a5ac1623efb8ffa9f7777a502c193ad3098b56a828a1b",
    "metadata": {},
    "name": "SegmentEditorQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "ee97c8505c1c9645fb6e337e41997375";

export default node;
