/**
 * @generated SignedSource<<1c8590b1d1293986478897b00ee41e57>>
 * @relayHash 32fce88bb2c4d1501af28eb991c716d5
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID dea142902da16d8f53dbaa077ea861861d783a6fae268e3cbba65bb55cfa84c8

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
    "id": "dea142902da16d8f53dbaa077ea861861d783a6fae268e3cbba65bb55cfa84c8",
    "metadata": {},
    "name": "TiersPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "7875e3d3960a6f1569a0a0f8a34d6384";

export default node;
