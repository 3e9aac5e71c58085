/**
 * @generated SignedSource<<5cb1eac70420265de967ffff9463b92e>>
 * @relayHash b29fdd576c3c5501f8f8ead3f04cdea8
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 498d97d70026e9f065dc2ac0e0099ada8d56f60d3447092a6ff7f94cb823bc1c

import type { ConcreteRequest } from 'relay-runtime';
export type FieldAccess = "FULL" | "MASK" | "NONE" | "%future added value";
export type Reach = "ALL" | "NONE" | "OWN" | "TEAM" | "TEAM_TREE" | "%future added value";
export type RecordEntity = "CONTACT" | "CUSTOMER" | "FEEDBACK" | "INTERACTION" | "OPPORTUNITY" | "REMINDER" | "TASK" | "%future added value";
export type UserDrawerQuery$variables = {
  id: string;
};
export type UserDrawerQuery$data = {
  readonly node: {
    readonly active?: boolean | null | undefined;
    readonly email?: string | null | undefined;
    readonly heldRoles?: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
    }> | null | undefined;
    readonly id?: string;
    readonly name?: string | null | undefined;
    readonly sessions?: ReadonlyArray<{
      readonly address: string | null | undefined;
      readonly device: string | null | undefined;
      readonly id: string;
      readonly lastSeenAt: string;
    }> | null | undefined;
    readonly team?: {
      readonly id: string;
      readonly name: string | null | undefined;
    } | null | undefined;
    readonly title?: string | null | undefined;
    readonly workload?: {
      readonly customers: number;
      readonly openOpportunities: number;
      readonly openTasks: number;
    } | null | undefined;
  } | null | undefined;
  readonly roles: ReadonlyArray<{
    readonly entityRights: ReadonlyArray<{
      readonly create: Reach;
      readonly delete: Reach;
      readonly entity: RecordEntity;
      readonly export: Reach;
      readonly read: Reach;
      readonly transfer: Reach;
      readonly update: Reach;
    }> | null | undefined;
    readonly fieldRights: ReadonlyArray<{
      readonly field: string;
      readonly read: FieldAccess;
      readonly type: string;
    }> | null | undefined;
    readonly id: string;
    readonly name: string | null | undefined;
    readonly specialRights: ReadonlyArray<string> | null | undefined;
  }> | null | undefined;
  readonly teams: ReadonlyArray<{
    readonly id: string;
    readonly name: string | null | undefined;
  }> | null | undefined;
};
export type UserDrawerQuery = {
  response: UserDrawerQuery$data;
  variables: UserDrawerQuery$variables;
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
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "email",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "active",
  "storageKey": null
},
v7 = [
  (v2/*:: as any*/),
  (v3/*:: as any*/)
],
v8 = {
  "alias": null,
  "args": null,
  "concreteType": "Team",
  "kind": "LinkedField",
  "name": "team",
  "plural": false,
  "selections": (v7/*:: as any*/),
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "concreteType": "HeldRole",
  "kind": "LinkedField",
  "name": "heldRoles",
  "plural": true,
  "selections": (v7/*:: as any*/),
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "concreteType": "Workload",
  "kind": "LinkedField",
  "name": "workload",
  "plural": false,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "customers",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "openOpportunities",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "openTasks",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "concreteType": "Session",
  "kind": "LinkedField",
  "name": "sessions",
  "plural": true,
  "selections": [
    (v2/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "device",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "address",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "lastSeenAt",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "concreteType": "Team",
  "kind": "LinkedField",
  "name": "teams",
  "plural": true,
  "selections": (v7/*:: as any*/),
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "read",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "concreteType": "Role",
  "kind": "LinkedField",
  "name": "roles",
  "plural": true,
  "selections": [
    (v2/*:: as any*/),
    (v3/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "specialRights",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "EntityRight",
      "kind": "LinkedField",
      "name": "entityRights",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "entity",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "create",
          "storageKey": null
        },
        (v13/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "update",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "delete",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "export",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "transfer",
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "FieldRight",
      "kind": "LinkedField",
      "name": "fieldRights",
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
        },
        (v13/*:: as any*/)
      ],
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
    "name": "UserDrawerQuery",
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
            "kind": "InlineFragment",
            "selections": [
              (v2/*:: as any*/),
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v8/*:: as any*/),
              (v9/*:: as any*/),
              (v10/*:: as any*/),
              (v11/*:: as any*/)
            ],
            "type": "User",
            "abstractKey": null
          }
        ],
        "storageKey": null
      },
      (v12/*:: as any*/),
      (v14/*:: as any*/)
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "UserDrawerQuery",
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
            "kind": "InlineFragment",
            "selections": [
              (v3/*:: as any*/),
              (v4/*:: as any*/),
              (v5/*:: as any*/),
              (v6/*:: as any*/),
              (v8/*:: as any*/),
              (v9/*:: as any*/),
              (v10/*:: as any*/),
              (v11/*:: as any*/)
            ],
            "type": "User",
            "abstractKey": null
          }
        ],
        "storageKey": null
      },
      (v12/*:: as any*/),
      (v14/*:: as any*/)
    ]
  },
  "params": {
    "id": "498d97d70026e9f065dc2ac0e0099ada8d56f60d3447092a6ff7f94cb823bc1c",
    "metadata": {},
    "name": "UserDrawerQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "a0408d9ed1f6240467df233a93bb055e";

export default node;
