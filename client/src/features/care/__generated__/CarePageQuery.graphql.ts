/**
 * @generated SignedSource<<18292ba43c85df37827898c628a39069>>
 * @relayHash b87930081657a038b799d6dbfd2b07da
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7542838e9c59bcbf0ad96b75e74a0b5c62c0fe2fd616e615fa8aebd25957420f

import type { ConcreteRequest } from 'relay-runtime';
export type Calendar = "LUNAR" | "SOLAR" | "%future added value";
export type CareTrigger = "CONTACT" | "DATE" | "FESTIVAL" | "ROUND" | "WELCOME" | "%future added value";
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type ImportantDateKind = "ANNIVERSARY" | "BIRTHDAY" | "CUSTOM" | "FESTIVAL" | "RENEWAL" | "%future added value";
export type RoleCode = "ADMIN" | "MANAGER" | "READ_ONLY" | "SALES" | "SERVICE" | "%future added value";
export type TaskType = "CARE" | "FOLLOW_UP" | "OTHER" | "REVIEW" | "SURVEY" | "VISIT" | "%future added value";
export type CarePageQuery$variables = Record<PropertyKey, never>;
export type CarePageQuery$data = {
  readonly carePlanItems: ReadonlyArray<{
    readonly active: boolean | null | undefined;
    readonly assigneeRole: RoleCode | null | undefined;
    readonly calendar: Calendar | null | undefined;
    readonly channels: ReadonlyArray<Channel> | null | undefined;
    readonly content: string | null | undefined;
    readonly dateKind: ImportantDateKind | null | undefined;
    readonly day: number | null | undefined;
    readonly days: number | null | undefined;
    readonly id: string;
    readonly leadDays: number | null | undefined;
    readonly month: number | null | undefined;
    readonly tier: {
      readonly id: string;
      readonly name: string | null | undefined;
      readonly rank: number | null | undefined;
    } | null | undefined;
    readonly title: string | null | undefined;
    readonly trigger: CareTrigger | null | undefined;
    readonly type: TaskType | null | undefined;
    readonly version: number;
  }> | null | undefined;
  readonly tiers: ReadonlyArray<{
    readonly id: string;
    readonly name: string | null | undefined;
  }> | null | undefined;
};
export type CarePageQuery = {
  response: CarePageQuery$data;
  variables: CarePageQuery$variables;
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
  {
    "alias": null,
    "args": null,
    "concreteType": "Tier",
    "kind": "LinkedField",
    "name": "tiers",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "CarePlanItem",
    "kind": "LinkedField",
    "name": "carePlanItems",
    "plural": true,
    "selections": [
      (v0/*:: as any*/),
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
        "concreteType": "Tier",
        "kind": "LinkedField",
        "name": "tier",
        "plural": false,
        "selections": [
          (v0/*:: as any*/),
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "rank",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "trigger",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "title",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "type",
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
        "name": "assigneeRole",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "days",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "dateKind",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "month",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "day",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "calendar",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "leadDays",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "active",
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
    "name": "CarePageQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "CarePageQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "7542838e9c59bcbf0ad96b75e74a0b5c62c0fe2fd616e615fa8aebd25957420f",
    "metadata": {},
    "name": "CarePageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "2d4700b95fa8958e27b73d3fd0add5ef";

export default node;
