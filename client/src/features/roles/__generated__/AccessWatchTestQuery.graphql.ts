/**
 * @generated SignedSource<<38d2f1a02245ddb710e8ec9d00bc15bf>>
 * @relayHash 0b6e66a6197489c80bd82ebff4905578
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6a2c5048a599707319376b5c73386cdad871695194be83657209d48ee3ce8031

import type { ConcreteRequest } from 'relay-runtime';
export type AccessWatchTestQuery$variables = Record<PropertyKey, never>;
export type AccessWatchTestQuery$data = {
  readonly serverInfo: {
    readonly name: string;
  };
};
export type AccessWatchTestQuery = {
  response: AccessWatchTestQuery$data;
  variables: AccessWatchTestQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "ServerInfo",
    "kind": "LinkedField",
    "name": "serverInfo",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "name",
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
    "name": "AccessWatchTestQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "AccessWatchTestQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "6a2c5048a599707319376b5c73386cdad871695194be83657209d48ee3ce8031",
    "metadata": {},
    "name": "AccessWatchTestQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "49e141deb05c763637bd9006cf69295f";

export default node;
