/**
 * @generated SignedSource<<aecb4f048b782b553a293943866e060d>>
 * @relayHash 8f66ca09c682a51572ceedbceaf8e29a
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 64a05d9d0cb1124e5ea4172ce1d6f5c4e5af2f449c8fd1fd1dfc899906794ce9

import type { ConcreteRequest } from 'relay-runtime';
export type ActivityQuery$variables = Record<PropertyKey, never>;
export type ActivityQuery$data = {
  readonly dashboard: {
    readonly interactionsPerDay: ReadonlyArray<{
      readonly count: number;
      readonly date: string;
    }>;
  } | null | undefined;
};
export type ActivityQuery = {
  response: ActivityQuery$data;
  variables: ActivityQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Dashboard",
    "kind": "LinkedField",
    "name": "dashboard",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": [
          {
            "kind": "Literal",
            "name": "days",
            "value": 30
          }
        ],
        "concreteType": "DailyCount",
        "kind": "LinkedField",
        "name": "interactionsPerDay",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "date",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "count",
            "storageKey": null
          }
        ],
        "storageKey": "interactionsPerDay(days:30)"
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
    "name": "ActivityQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "ActivityQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "64a05d9d0cb1124e5ea4172ce1d6f5c4e5af2f449c8fd1fd1dfc899906794ce9",
    "metadata": {},
    "name": "ActivityQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "ca9d55ad2e7d19a88eff5e305dc1c65f";

export default node;
