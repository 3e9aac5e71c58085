/**
 * @generated SignedSource<<7ab731b8bebcc0808b8c3c47a99fc535>>
 * @relayHash ee97358ade6241db372982a0d7468ef8
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID f8ac20ad607967a9b07fd5b24924f3b19ffa27cec0b3bd09022a30628cddf06d

import type { ConcreteRequest } from 'relay-runtime';
export type CustomerSelectQuery$variables = {
  search?: string | null | undefined;
};
export type CustomerSelectQuery$data = {
  readonly customers: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string | null | undefined;
    }> | null | undefined;
  } | null | undefined;
};
export type CustomerSelectQuery = {
  response: CustomerSelectQuery$data;
  variables: CustomerSelectQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "search"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 20
      },
      {
        "kind": "Literal",
        "name": "order",
        "value": [
          {
            "name": "ASC"
          }
        ]
      },
      {
        "kind": "Variable",
        "name": "search",
        "variableName": "search"
      }
    ],
    "concreteType": "CustomersConnection",
    "kind": "LinkedField",
    "name": "customers",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
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
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "CustomerSelectQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "CustomerSelectQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "f8ac20ad607967a9b07fd5b24924f3b19ffa27cec0b3bd09022a30628cddf06d",
    "metadata": {},
    "name": "CustomerSelectQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "93c174dda9078ce9d9579b39f4f57a29";

export default node;
