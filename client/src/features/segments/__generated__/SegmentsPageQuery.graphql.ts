/**
 * @generated SignedSource<<484543dc62146f2946884d63a9314e43>>
 * @relayHash 6715ac891b1f2f0300a74949d146884f
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 21f34d1cf126a0fe310a5c7abefa34c1edeb0121c24cb5954cab553789499949

import type { ConcreteRequest } from 'relay-runtime';
export type SegmentProblem = "NOT_ALLOWED" | "OUTDATED" | "%future added value";
export type Sharing = "COMPANY" | "PRIVATE" | "TEAM" | "%future added value";
export type SegmentsPageQuery$variables = {
  after?: string | null | undefined;
  first: number;
};
export type SegmentsPageQuery$data = {
  readonly segments: {
    readonly nodes: ReadonlyArray<{
      readonly canEdit: boolean | null | undefined;
      readonly description: string | null | undefined;
      readonly id: string;
      readonly isMine: boolean | null | undefined;
      readonly name: string | null | undefined;
      readonly owner: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly problem: SegmentProblem | null | undefined;
      readonly sharing: Sharing | null | undefined;
      readonly version: number;
    }> | null | undefined;
    readonly pageInfo: {
      readonly endCursor: string | null | undefined;
      readonly hasNextPage: boolean;
    };
  } | null | undefined;
};
export type SegmentsPageQuery = {
  response: SegmentsPageQuery$data;
  variables: SegmentsPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "after"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "first"
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
        "name": "after",
        "variableName": "after"
      },
      {
        "kind": "Variable",
        "name": "first",
        "variableName": "first"
      },
      {
        "kind": "Literal",
        "name": "order",
        "value": [
          {
            "name": "ASC"
          }
        ]
      }
    ],
    "concreteType": "SegmentsConnection",
    "kind": "LinkedField",
    "name": "segments",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "PageInfo",
        "kind": "LinkedField",
        "name": "pageInfo",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "hasNextPage",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "endCursor",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Segment",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "version",
            "storageKey": null
          },
          (v3/*:: as any*/),
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
            "name": "problem",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "isMine",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "canEdit",
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
    "name": "SegmentsPageQuery",
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
    "name": "SegmentsPageQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "id": "21f34d1cf126a0fe310a5c7abefa34c1edeb0121c24cb5954cab553789499949",
    "metadata": {},
    "name": "SegmentsPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "722d1ca1d823679cf7565eef48e02022";

export default node;
