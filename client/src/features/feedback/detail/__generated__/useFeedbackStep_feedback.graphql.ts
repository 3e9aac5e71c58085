/**
 * @generated SignedSource<<8617beba1d0977621c1f044d2eaf7e9d>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type FeedbackCategory = "COMPLAINT" | "DELIVERY" | "OTHER" | "PRAISE" | "PRICE" | "PRODUCT" | "SERVICE" | "SUGGESTION" | "%future added value";
export type FeedbackStatus = "ACTION" | "DECLINED" | "DONE" | "RECEIVED" | "REPLIED" | "TRIAGED" | "%future added value";
export type Priority = "HIGH" | "LOW" | "NORMAL" | "URGENT" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type useFeedbackStep_feedback$data = {
  readonly actionNote: string | null | undefined;
  readonly assignee: {
    readonly id: string;
    readonly name: string | null | undefined;
  } | null | undefined;
  readonly category: FeedbackCategory | null | undefined;
  readonly declineReason: string | null | undefined;
  readonly id: string;
  readonly priority: Priority | null | undefined;
  readonly repliedAt: string | null | undefined;
  readonly repliedBy: {
    readonly id: string;
    readonly name: string | null | undefined;
  } | null | undefined;
  readonly repliedVia: Channel | null | undefined;
  readonly reply: string | null | undefined;
  readonly status: FeedbackStatus | null | undefined;
  readonly version: number;
  readonly " $fragmentType": "useFeedbackStep_feedback";
};
export type useFeedbackStep_feedback$key = {
  readonly " $data"?: useFeedbackStep_feedback$data;
  readonly " $fragmentSpreads": FragmentRefs<"useFeedbackStep_feedback">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
  (v0/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "useFeedbackStep_feedback",
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
      "kind": "ScalarField",
      "name": "category",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "priority",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "actionNote",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "reply",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "repliedVia",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "repliedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "declineReason",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "assignee",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "repliedBy",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    }
  ],
  "type": "Feedback",
  "abstractKey": null
};
})();

(node as any).hash = "c82f8e5b79fe3dc6b2bb423bd1e3ed84";

export default node;
