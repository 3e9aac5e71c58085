/**
 * @generated SignedSource<<78442a0fe7f2a3ed59c06b727dfb9678>>
 * @relayHash a709acded578d4b80ed3ffc542c04c6e
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 5f271312945b28ac1ab99f890c3c40564fae03da342abffefbca6c7ff3cc8114

import type { ConcreteRequest } from 'relay-runtime';
export type CustomerSelectNameQuery$variables = {
  id: string;
};
export type CustomerSelectNameQuery$data = {
  readonly customer: {
    readonly id: string;
    readonly name: string | null | undefined;
  } | null | undefined;
};
export type CustomerSelectNameQuery = {
  response: CustomerSelectNameQuery$data;
  variables: CustomerSelectNameQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      }
    ],
    "concreteType": "Customer",
    "kind": "LinkedField",
    "name": "customer",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "id",
        "storageKey": null
      },
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
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "CustomerSelectNameQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CustomerSelectNameQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "5f271312945b28ac1ab99f890c3c40564fae03da342abffefbca6c7ff3cc8114",
    "metadata": {},
    "name": "CustomerSelectNameQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "5017ab97ae687a30284568b703b685b4";

export default node;
