/**
 * @generated SignedSource<<e291672363acf27bf6b384e19837fab4>>
 * @relayHash bcc2f5962b33c84f2747654c79163ba3
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID fc68e128e95d5b8a5b541ccf5b7d50aa2e04ab96fc487c1f53cc429dc50f9811

import type { ConcreteRequest } from 'relay-runtime';
export type NotificationKind = "ASSIGNMENT" | "FEEDBACK" | "REMINDER" | "SYSTEM" | "%future added value";
export type ReminderStatus = "ACKED" | "CANCELLED" | "DELIVERED" | "DUE" | "ESCALATED" | "FAILED" | "SCHEDULED" | "SNOOZED" | "%future added value";
export type notificationFeedSubscription$variables = {
  after?: string | null | undefined;
};
export type notificationFeedSubscription$data = {
  readonly onNotification: {
    readonly cursor: string;
    readonly notification: {
      readonly body: string | null | undefined;
      readonly createdAt: string | null | undefined;
      readonly customer: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly id: string;
      readonly kind: NotificationKind | null | undefined;
      readonly readAt: string | null | undefined;
      readonly reminder: {
        readonly completedAt: string | null | undefined;
        readonly fireAt: string | null | undefined;
        readonly id: string;
        readonly late: boolean | null | undefined;
        readonly snoozedUntil: string | null | undefined;
        readonly status: ReminderStatus | null | undefined;
      } | null | undefined;
      readonly title: string | null | undefined;
    } | null | undefined;
    readonly unreadCount: number;
  };
};
export type notificationFeedSubscription = {
  response: notificationFeedSubscription$data;
  variables: notificationFeedSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "after"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "after",
        "variableName": "after"
      }
    ],
    "concreteType": "NotificationEvent",
    "kind": "LinkedField",
    "name": "onNotification",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "cursor",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "unreadCount",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Notification",
        "kind": "LinkedField",
        "name": "notification",
        "plural": false,
        "selections": [
          (v1/*:: as any*/),
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
            "name": "title",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "body",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "createdAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "readAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Customer",
            "kind": "LinkedField",
            "name": "customer",
            "plural": false,
            "selections": [
              (v1/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "name",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Reminder",
            "kind": "LinkedField",
            "name": "reminder",
            "plural": false,
            "selections": [
              (v1/*:: as any*/),
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
                "name": "fireAt",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "snoozedUntil",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "completedAt",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "late",
                "storageKey": null
              }
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
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "notificationFeedSubscription",
    "selections": (v2/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "notificationFeedSubscription",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "fc68e128e95d5b8a5b541ccf5b7d50aa2e04ab96fc487c1f53cc429dc50f9811",
    "metadata": {},
    "name": "notificationFeedSubscription",
    "operationKind": "subscription",
    "text": null
  }
};
})();

(node as any).hash = "7b39deaaeeaee754c7d37bfc3aaccc06";

export default node;
