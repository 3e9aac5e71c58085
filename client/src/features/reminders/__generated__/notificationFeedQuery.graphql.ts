/**
 * @generated SignedSource<<20441dcd4ceb390dd2ba9cf16d997ff8>>
 * @relayHash eb41ed4dcc12b0a064ec162bcab7bcd2
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID baefdf5952c21d980136e42f5f9cb4d25806369d46ec6ac8b01f1dcf39f70ccd

import type { ConcreteRequest } from 'relay-runtime';
export type notificationFeedQuery$variables = Record<PropertyKey, never>;
export type notificationFeedQuery$data = {
  readonly viewer: {
    readonly notificationCursor: string;
    readonly unreadCount: number;
  } | null | undefined;
};
export type notificationFeedQuery = {
  response: notificationFeedQuery$data;
  variables: notificationFeedQuery$variables;
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
        "kind": "ScalarField",
        "name": "notificationCursor",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "unreadCount",
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
    "name": "notificationFeedQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "notificationFeedQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "baefdf5952c21d980136e42f5f9cb4d25806369d46ec6ac8b01f1dcf39f70ccd",
    "metadata": {},
    "name": "notificationFeedQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "cb155ec8cbde0173de10c2e24910be2c";

export default node;
