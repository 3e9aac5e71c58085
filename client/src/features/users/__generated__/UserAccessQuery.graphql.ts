/**
 * @generated SignedSource<<60041ffe5dd69e8b3a27a37befd6c5a2>>
 * @relayHash c4aa895bcce7fa26c09371989fc84554
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID b7e5c573a08fdd9ebbd1eef69363f1786ecd745191fb29b87541e895d308474d

import type { ConcreteRequest } from 'relay-runtime';
export type UserAccessQuery$variables = {
  id: string;
};
export type UserAccessQuery$data = {
  readonly accessModel: {
    readonly fields: ReadonlyArray<{
      readonly field: string;
      readonly type: string;
    }>;
  } | null | undefined;
  readonly customer: {
    readonly contacts: ReadonlyArray<{
      readonly fullName: string | null | undefined;
      readonly id: string;
    }> | null | undefined;
    readonly id: string;
  } | null | undefined;
};
export type UserAccessQuery = {
  response: UserAccessQuery$data;
  variables: UserAccessQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
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
        "name": "id",
        "variableName": "id"
      }
    ],
    "concreteType": "Customer",
    "kind": "LinkedField",
    "name": "customer",
    "plural": false,
    "selections": [
      (v1/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "concreteType": "Contact",
        "kind": "LinkedField",
        "name": "contacts",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
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
    "concreteType": "AccessModel",
    "kind": "LinkedField",
    "name": "accessModel",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "GovernedField",
        "kind": "LinkedField",
        "name": "fields",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "type",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "field",
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
    "name": "UserAccessQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "UserAccessQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "b7e5c573a08fdd9ebbd1eef69363f1786ecd745191fb29b87541e895d308474d",
    "metadata": {},
    "name": "UserAccessQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "c4736dca5ad715a956e5f713745200e7";

export default node;
