/**
 * @generated SignedSource<<197dfd5eff17f525d0ab4a3a441b948b>>
 * @relayHash 287de950da16041720db375d8c530278
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 6f3e5c0645dd120ff757eba07440d2c355797995558295b5933da22b5d0d2c2e

import type { ConcreteRequest } from 'relay-runtime';
export type ContactSelectQuery$variables = {
  customerId: string;
};
export type ContactSelectQuery$data = {
  readonly customer: {
    readonly contacts: ReadonlyArray<{
      readonly fullName: string | null | undefined;
      readonly id: string;
    }> | null | undefined;
  } | null | undefined;
};
export type ContactSelectQuery = {
  response: ContactSelectQuery$data;
  variables: ContactSelectQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "customerId"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "customerId"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "concreteType": "Contact",
  "kind": "LinkedField",
  "name": "contacts",
  "plural": true,
  "selections": [
    (v2/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "fullName",
      "storageKey": null
    }
  ],
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ContactSelectQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "customer",
        "plural": false,
        "selections": [
          (v3/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ContactSelectQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "customer",
        "plural": false,
        "selections": [
          (v3/*:: as any*/),
          (v2/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "6f3e5c0645dd120ff757eba07440d2c355797995558295b5933da22b5d0d2c2e",
    "metadata": {},
    "name": "ContactSelectQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "2eec2467d29d89b0da6b1870e931b146";

export default node;
