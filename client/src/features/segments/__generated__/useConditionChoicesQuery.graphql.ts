/**
 * @generated SignedSource<<a6057b2b47f1ae567a30d4ec0b9ec656>>
 * @relayHash c193754799105d6ba754d90985263a15
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 4102bdd5c37c062bdc67c29475fbecc26eccdaca491d4668e2899c1f179a8ff0

import type { ConcreteRequest } from 'relay-runtime';
export type useConditionChoicesQuery$variables = Record<PropertyKey, never>;
export type useConditionChoicesQuery$data = {
  readonly segmentFields: ReadonlyArray<string>;
  readonly tags: ReadonlyArray<{
    readonly id: string;
    readonly name: string | null | undefined;
  }> | null | undefined;
  readonly tiers: ReadonlyArray<{
    readonly id: string;
    readonly name: string | null | undefined;
  }> | null | undefined;
  readonly users: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string | null | undefined;
    }> | null | undefined;
  } | null | undefined;
};
export type useConditionChoicesQuery = {
  response: useConditionChoicesQuery$data;
  variables: useConditionChoicesQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
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
v1 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "segmentFields",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Tier",
    "kind": "LinkedField",
    "name": "tiers",
    "plural": true,
    "selections": (v0/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Tag",
    "kind": "LinkedField",
    "name": "tags",
    "plural": true,
    "selections": (v0/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": null,
    "args": [
      {
        "kind": "Literal",
        "name": "first",
        "value": 200
      },
      {
        "kind": "Literal",
        "name": "order",
        "value": [
          {
            "name": "ASC"
          }
        ]
      }
    ],
    "concreteType": "UsersConnection",
    "kind": "LinkedField",
    "name": "users",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "concreteType": "User",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": (v0/*:: as any*/),
        "storageKey": null
      }
    ],
    "storageKey": "users(first:200,order:[{\"name\":\"ASC\"}])"
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "useConditionChoicesQuery",
    "selections": (v1/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "useConditionChoicesQuery",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "4102bdd5c37c062bdc67c29475fbecc26eccdaca491d4668e2899c1f179a8ff0",
    "metadata": {},
    "name": "useConditionChoicesQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "258ea93639d058c451fdfe3ab03c1f3e";

export default node;
