/**
 * @generated SignedSource<<2d07d38da3000568644fde311a9af47d>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type Direction = "INBOUND" | "OUTBOUND" | "%future added value";
export type FeedbackStatus = "ACTION" | "DECLINED" | "DONE" | "RECEIVED" | "REPLIED" | "TRIAGED" | "%future added value";
export type OpportunityStatus = "LOST" | "ON_HOLD" | "OPEN" | "WON" | "%future added value";
export type Sentiment = "NEGATIVE" | "NEUTRAL" | "POSITIVE" | "%future added value";
export type TimelineKind = "CUSTOMER_CHANGE" | "FEEDBACK" | "INTERACTION" | "STAGE_CHANGE" | "TASK" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type TimelineItem_entry$data = {
  readonly actor: {
    readonly name: string | null | undefined;
  } | null | undefined;
  readonly at: string | null | undefined;
  readonly feedback: {
    readonly status: FeedbackStatus | null | undefined;
    readonly title: string | null | undefined;
  } | null | undefined;
  readonly interaction: {
    readonly channel: Channel | null | undefined;
    readonly contact: {
      readonly fullName: string | null | undefined;
    } | null | undefined;
    readonly direction: Direction | null | undefined;
    readonly feedback: string | null | undefined;
    readonly nextAt: string | null | undefined;
    readonly nextStep: string | null | undefined;
    readonly sentiment: Sentiment | null | undefined;
    readonly summary: string | null | undefined;
  } | null | undefined;
  readonly kind: TimelineKind | null | undefined;
  readonly opportunity: {
    readonly stage: {
      readonly name: string | null | undefined;
    } | null | undefined;
    readonly status: OpportunityStatus | null | undefined;
    readonly title: string | null | undefined;
  } | null | undefined;
  readonly summary: string | null | undefined;
  readonly task: {
    readonly result: string | null | undefined;
    readonly title: string | null | undefined;
  } | null | undefined;
  readonly " $fragmentType": "TimelineItem_entry";
};
export type TimelineItem_entry$key = {
  readonly " $data"?: TimelineItem_entry$data;
  readonly " $fragmentSpreads": FragmentRefs<"TimelineItem_entry">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "summary",
  "storageKey": null
},
v1 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "TimelineItem_entry",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "kind",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "at",
      "storageKey": null
    },
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "actor",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Interaction",
      "kind": "LinkedField",
      "name": "interaction",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "channel",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "direction",
          "storageKey": null
        },
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "feedback",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "sentiment",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "nextStep",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "nextAt",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Contact",
          "kind": "LinkedField",
          "name": "contact",
          "plural": false,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "fullName",
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
      "concreteType": "Opportunity",
      "kind": "LinkedField",
      "name": "opportunity",
      "plural": false,
      "selections": [
        (v2/*:: as any*/),
        (v3/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Stage",
          "kind": "LinkedField",
          "name": "stage",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Feedback",
      "kind": "LinkedField",
      "name": "feedback",
      "plural": false,
      "selections": [
        (v2/*:: as any*/),
        (v3/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Task",
      "kind": "LinkedField",
      "name": "task",
      "plural": false,
      "selections": [
        (v2/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "result",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "TimelineEntry",
  "abstractKey": null
};
})();

(node as any).hash = "66ef91ff5c93d616f4e01cb7d0de64ee";

export default node;
