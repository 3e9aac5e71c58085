/**
 * @generated SignedSource<<085087461258f8eb32aea12801a57a00>>
 * @relayHash a4d177f96e9b162a34d3121911a276bc
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 8221bbb6b97d65485142e173148126314e71647f679806238b655af3887d5e38

import type { ConcreteRequest } from 'relay-runtime';
export type AccessWatchSubscription$variables = Record<PropertyKey, never>;
export type AccessWatchSubscription$data = {
  readonly onAccessChanged: {
    readonly fingerprint: string;
  };
};
export type AccessWatchSubscription = {
  response: AccessWatchSubscription$data;
  variables: AccessWatchSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "AccessChanged",
    "kind": "LinkedField",
    "name": "onAccessChanged",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "fingerprint",
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
    "name": "AccessWatchSubscription",
    "selections": (v0/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "AccessWatchSubscription",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "8221bbb6b97d65485142e173148126314e71647f679806238b655af3887d5e38",
    "metadata": {},
    "name": "AccessWatchSubscription",
    "operationKind": "subscription",
    "text": null
  }
};
})();

(node as any).hash = "8036e87010e91ce600be05617239e800";

export default node;
