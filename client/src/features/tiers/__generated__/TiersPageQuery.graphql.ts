/**
 * @generated SignedSource<<a311e0d6977c8981e2b3563ae79b0c06>>
 * @relayHash d8c8bfe695f3dd6543960bdbe6f6e400
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 316979af712674b3acba6f80d332bd739cdd26378964a8827ac6ba2e75a4ca39

import type { ConcreteRequest } from 'relay-runtime';
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type RoleCode = "ADMIN" | "MANAGER" | "READ_ONLY" | "SALES" | "SERVICE" | "%future added value";
export type TiersPageQuery$variables = Record<PropertyKey, never>;
export type TiersPageQuery$data = {
  readonly tiers: ReadonlyArray<{
    readonly channels: ReadonlyArray<Channel> | null | undefined;
    readonly content: string | null | undefined;
    readonly customerCount: number | null | undefined;
    readonly id: string;
    readonly intervalDays: number | null | undefined;
    readonly name: string | null | undefined;
    readonly ownerRole: RoleCode | null | undefined;
    readonly rank: number | null | undefined;
    readonly version: number;
  }> | null | undefined;
  readonly viewer: {
    readonly permissions: {
      readonly canEditTiers: boolean;
    };
  } | null | undefined;
};
export type TiersPageQuery = {
  response: TiersPageQuery$data;
  variables: TiersPageQuery$variables;
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
            "name": "canEditTiers",
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
        "name": "rank",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "intervalDays",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "content",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "channels",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "ownerRole",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "customerCount",
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
    "name": "TiersPageQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "TiersPageQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "316979af712674b3acba6f80d332bd739cdd26378964a8827ac6ba2e75a4ca39",
    "metadata": {},
    "name": "TiersPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "59dd2b6e4bbd7b213383622214d7b2af";

export default node;
