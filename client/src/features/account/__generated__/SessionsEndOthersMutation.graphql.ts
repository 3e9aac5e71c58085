/**
 * @generated SignedSource<<b6048b60da192aacd100e549b9010d2f>>
 * @relayHash 73a205bd5b88d5573eaf0c87fe3339ef
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 0da3bb080a09625f372d0e3c4fa8ec3a4fe75018f4840e6b418bf1f1371d235d

import type { ConcreteRequest } from 'relay-runtime';
export type SessionsEndOthersMutation$variables = Record<PropertyKey, never>;
export type SessionsEndOthersMutation$data = {
  readonly endOtherSessions: {
    readonly endedCount: number | null | undefined;
  };
};
export type SessionsEndOthersMutation = {
  response: SessionsEndOthersMutation$data;
  variables: SessionsEndOthersMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "EndOtherSessionsPayload",
    "kind": "LinkedField",
    "name": "endOtherSessions",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "endedCount",
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
    "name": "SessionsEndOthersMutation",
    "selections": (v0/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "SessionsEndOthersMutation",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "0da3bb080a09625f372d0e3c4fa8ec3a4fe75018f4840e6b418bf1f1371d235d",
    "metadata": {},
    "name": "SessionsEndOthersMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "990581b3de1db6007b751192e6b24f47";

export default node;
