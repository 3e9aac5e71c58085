/**
 * @generated SignedSource<<f3b50a8a60d3bebd5485d936ef75583d>>
 * @relayHash 0c4a6b70b025121ab4ed2005194994ee
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 71346e747b90c9fd0c5a79086f4b9f961f7836568cd180268e26153fc289e017

import type { ConcreteRequest } from 'relay-runtime';
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type RoleCode = "ADMIN" | "MANAGER" | "READ_ONLY" | "SALES" | "SERVICE" | "%future added value";
export type EditTierQuery$variables = {
  id: string;
};
export type EditTierQuery$data = {
  readonly tier: {
    readonly channels: ReadonlyArray<Channel> | null | undefined;
    readonly content: string | null | undefined;
    readonly customerCount: number | null | undefined;
    readonly id: string;
    readonly intervalDays: number | null | undefined;
    readonly name: string | null | undefined;
    readonly ownerRole: RoleCode | null | undefined;
    readonly rank: number | null | undefined;
    readonly version: number;
  } | null | undefined;
};
export type EditTierQuery = {
  response: EditTierQuery$data;
  variables: EditTierQuery$variables;
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
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      }
    ],
    "concreteType": "Tier",
    "kind": "LinkedField",
    "name": "tier",
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
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "EditTierQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "EditTierQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "71346e747b90c9fd0c5a79086f4b9f961f7836568cd180268e26153fc289e017",
    "metadata": {},
    "name": "EditTierQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "9ad5eeae5e92bcb1837eafebac7ebe13";

export default node;
