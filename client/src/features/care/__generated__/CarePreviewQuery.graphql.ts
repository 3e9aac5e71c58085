/**
 * @generated SignedSource<<36a4656f3b0924bf0e98f8ebe4ffe88a>>
 * @relayHash c4e4855cbfcd92ef662dd2acf05df5cc
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c18725be9074b8b1f421981408faf39312370193a28ae05073097c2e6a2b7511

import type { ConcreteRequest } from 'relay-runtime';
export type Calendar = "LUNAR" | "SOLAR" | "%future added value";
export type CareTrigger = "CONTACT" | "DATE" | "FESTIVAL" | "ROUND" | "WELCOME" | "%future added value";
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type ImportantDateKind = "ANNIVERSARY" | "BIRTHDAY" | "CUSTOM" | "FESTIVAL" | "RENEWAL" | "%future added value";
export type RoleCode = "ADMIN" | "MANAGER" | "READ_ONLY" | "SALES" | "SERVICE" | "%future added value";
export type TaskType = "CARE" | "FOLLOW_UP" | "OTHER" | "REVIEW" | "SURVEY" | "VISIT" | "%future added value";
export type CarePlanItemInput = {
  active?: boolean | null | undefined;
  assigneeRole?: RoleCode | null | undefined;
  calendar?: Calendar | null | undefined;
  channels?: ReadonlyArray<Channel> | null | undefined;
  content?: string | null | undefined;
  dateKind?: ImportantDateKind | null | undefined;
  day?: number | null | undefined;
  days?: number | null | undefined;
  leadDays?: number | null | undefined;
  month?: number | null | undefined;
  tierId?: string | null | undefined;
  title: string;
  trigger: CareTrigger;
  type?: TaskType | null | undefined;
};
export type CarePreviewQuery$variables = {
  items?: ReadonlyArray<CarePlanItemInput> | null | undefined;
};
export type CarePreviewQuery$data = {
  readonly carePreview: {
    readonly customers: number;
    readonly days: ReadonlyArray<{
      readonly count: number;
      readonly on: string;
    }>;
    readonly isComplete: boolean;
    readonly items: ReadonlyArray<{
      readonly count: number;
      readonly title: string;
    }>;
    readonly people: ReadonlyArray<{
      readonly busiestCount: number;
      readonly busiestOn: string;
      readonly count: number;
      readonly userId: string;
    }>;
    readonly total: number;
  };
};
export type CarePreviewQuery = {
  response: CarePreviewQuery$data;
  variables: CarePreviewQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "items"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "count",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "days",
        "value": 90
      },
      {
        "kind": "Variable",
        "name": "items",
        "variableName": "items"
      }
    ],
    "concreteType": "CarePreview",
    "kind": "LinkedField",
    "name": "carePreview",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "customers",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "isComplete",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "total",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "CarePreviewDay",
        "kind": "LinkedField",
        "name": "days",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "on",
            "storageKey": null
          },
          (v1/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "CarePreviewPerson",
        "kind": "LinkedField",
        "name": "people",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "userId",
            "storageKey": null
          },
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "busiestOn",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "busiestCount",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "CarePreviewItem",
        "kind": "LinkedField",
        "name": "items",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "title",
            "storageKey": null
          },
          (v1/*:: as any*/)
        ],
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
    "name": "CarePreviewQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CarePreviewQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "c18725be9074b8b1f421981408faf39312370193a28ae05073097c2e6a2b7511",
    "metadata": {},
    "name": "CarePreviewQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "3dbf7ebbd086889b6ab84268464ccba8";

export default node;
