/**
 * @generated SignedSource<<c0458c3453438f31d35815b11b0954df>>
 * @relayHash e00dfb0115ef7876f64b9715a5bcd5ff
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 905891d8cda818fd15e2f600894c4d115b27b1b00c2ad6ebf29c2148216fc74b

import type { ConcreteRequest } from 'relay-runtime';
export type AccessSource = "DATA_CLASS" | "ROLE" | "%future added value";
export type FieldAccess = "FULL" | "MASK" | "NONE" | "%future added value";
export type Reach = "ALL" | "NONE" | "OWN" | "TEAM" | "TEAM_TREE" | "%future added value";
export type AccessExplanationQuery$variables = {
  field?: string | null | undefined;
  id: string;
  userId?: string | null | undefined;
};
export type AccessExplanationQuery$data = {
  readonly whyAccess: {
    readonly access: FieldAccess | null | undefined;
    readonly reasons: ReadonlyArray<{
      readonly decides: boolean;
      readonly fieldAccess: FieldAccess | null | undefined;
      readonly reach: Reach;
      readonly reachesRecord: boolean;
      readonly role: {
        readonly id: string;
        readonly name: string;
      } | null | undefined;
      readonly source: AccessSource | null | undefined;
    }>;
    readonly shared: boolean;
    readonly sources: ReadonlyArray<string>;
    readonly visible: boolean;
  } | null | undefined;
};
export type AccessExplanationQuery = {
  response: AccessExplanationQuery$data;
  variables: AccessExplanationQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "field"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "userId"
},
v3 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "field",
        "variableName": "field"
      },
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      },
      {
        "kind": "Variable",
        "name": "userId",
        "variableName": "userId"
      }
    ],
    "concreteType": "AccessExplanation",
    "kind": "LinkedField",
    "name": "whyAccess",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "visible",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "shared",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "access",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "sources",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "AccessReason",
        "kind": "LinkedField",
        "name": "reasons",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "concreteType": "HeldRole",
            "kind": "LinkedField",
            "name": "role",
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
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "reach",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "reachesRecord",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "fieldAccess",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "source",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "decides",
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
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "AccessExplanationQuery",
    "selections": (v3/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "AccessExplanationQuery",
    "selections": (v3/*:: as any*/)
  },
  "params": {
    "id": "905891d8cda818fd15e2f600894c4d115b27b1b00c2ad6ebf29c2148216fc74b",
    "metadata": {},
    "name": "AccessExplanationQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "58eb3f883208a85faa5e544e3dfd47e7";

export default node;
