/**
 * @generated SignedSource<<ada551680d323a386457740774cd3cd5>>
 * @relayHash f048ef70dc4a3a45d9d802bdf6e6f1f1
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID cf37bb633cdd5623b8f561669be9b35c6932594da575a0c5944c997d5286acce

import type { ConcreteRequest } from 'relay-runtime';
export type NotificationDrawerAllReadMutation$variables = Record<PropertyKey, never>;
export type NotificationDrawerAllReadMutation$data = {
  readonly markAllNotificationsRead: {
    readonly int: number | null | undefined;
  };
};
export type NotificationDrawerAllReadMutation = {
  response: NotificationDrawerAllReadMutation$data;
  variables: NotificationDrawerAllReadMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "MarkAllNotificationsReadPayload",
    "kind": "LinkedField",
    "name": "markAllNotificationsRead",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "int",
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
    "name": "NotificationDrawerAllReadMutation",
    "selections": (v0/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "NotificationDrawerAllReadMutation",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "cf37bb633cdd5623b8f561669be9b35c6932594da575a0c5944c997d5286acce",
    "metadata": {},
    "name": "NotificationDrawerAllReadMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "702400fa495285718737390fa41161e0";

export default node;
