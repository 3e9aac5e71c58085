/**
 * @generated SignedSource<<7906a36a9411ed39df8bded8b61ac6b0>>
 * @relayHash 2dfd18263d15e9700839ca02464449c9
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 973da290d6e682da983842a11d889a33aff7f404b6bd83819a8bea14232f42e8

import type { ConcreteRequest } from 'relay-runtime';
export type ColleagueSelectNameQuery$variables = {
  id: string;
};
export type ColleagueSelectNameQuery$data = {
  readonly node: {
    readonly name?: string | null | undefined;
  } | null | undefined;
};
export type ColleagueSelectNameQuery = {
  response: ColleagueSelectNameQuery$data;
  variables: ColleagueSelectNameQuery$variables;
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
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v2 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "name",
      "storageKey": null
    }
  ],
  "type": "User",
  "abstractKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ColleagueSelectNameQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          (v2/*:: as any*/)
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
    "name": "ColleagueSelectNameQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "__typename",
            "storageKey": null
          },
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "id",
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "973da290d6e682da983842a11d889a33aff7f404b6bd83819a8bea14232f42e8",
    "metadata": {},
    "name": "ColleagueSelectNameQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "06f3603e1ef6b4d0ae66009038a3f95a";

export default node;
