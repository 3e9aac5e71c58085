/**
 * @generated SignedSource<<c9cb3d3a196d040bdfa8970125077066>>
 * @relayHash 542e05c4618d1ae94b1bc813ef6f9c53
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c23b80b09a5c2f9c392d36c74daeaa508554c57bc35e9a9c0778260c41e73fe5

import type { ConcreteRequest } from 'relay-runtime';
export type UserFilterInput = {
  active?: BooleanOperationFilterInput | null | undefined;
  and?: ReadonlyArray<UserFilterInput> | null | undefined;
  email?: StringOperationFilterInput | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  name?: StringOperationFilterInput | null | undefined;
  or?: ReadonlyArray<UserFilterInput> | null | undefined;
  team?: TeamFilterInput | null | undefined;
};
export type IdOperationFilterInput = {
  eq?: string | null | undefined;
  in?: ReadonlyArray<string | null | undefined> | null | undefined;
  neq?: string | null | undefined;
  nin?: ReadonlyArray<string | null | undefined> | null | undefined;
};
export type StringOperationFilterInput = {
  and?: ReadonlyArray<StringOperationFilterInput> | null | undefined;
  contains?: string | null | undefined;
  endsWith?: string | null | undefined;
  eq?: string | null | undefined;
  in?: ReadonlyArray<string | null | undefined> | null | undefined;
  ncontains?: string | null | undefined;
  nendsWith?: string | null | undefined;
  neq?: string | null | undefined;
  nin?: ReadonlyArray<string | null | undefined> | null | undefined;
  nstartsWith?: string | null | undefined;
  or?: ReadonlyArray<StringOperationFilterInput> | null | undefined;
  startsWith?: string | null | undefined;
};
export type TeamFilterInput = {
  and?: ReadonlyArray<TeamFilterInput> | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  name?: StringOperationFilterInput | null | undefined;
  or?: ReadonlyArray<TeamFilterInput> | null | undefined;
};
export type BooleanOperationFilterInput = {
  eq?: boolean | null | undefined;
  neq?: boolean | null | undefined;
};
export type UsersPageQuery$variables = {
  after?: string | null | undefined;
  back: boolean;
  before?: string | null | undefined;
  where?: UserFilterInput | null | undefined;
};
export type UsersPageQuery$data = {
  readonly following?: {
    readonly nodes: ReadonlyArray<{
      readonly active: boolean | null | undefined;
      readonly email: string | null | undefined;
      readonly heldRoles: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
      }> | null | undefined;
      readonly id: string;
      readonly invited: boolean | null | undefined;
      readonly lastSeenAt: string | null | undefined;
      readonly name: string | null | undefined;
      readonly team: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly pageInfo: {
      readonly endCursor: string | null | undefined;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null | undefined;
    };
  } | null | undefined;
  readonly preceding?: {
    readonly nodes: ReadonlyArray<{
      readonly active: boolean | null | undefined;
      readonly email: string | null | undefined;
      readonly heldRoles: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
      }> | null | undefined;
      readonly id: string;
      readonly invited: boolean | null | undefined;
      readonly lastSeenAt: string | null | undefined;
      readonly name: string | null | undefined;
      readonly team: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly pageInfo: {
      readonly endCursor: string | null | undefined;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null | undefined;
    };
  } | null | undefined;
  readonly roles: ReadonlyArray<{
    readonly id: string;
    readonly name: string | null | undefined;
  }> | null | undefined;
  readonly teams: ReadonlyArray<{
    readonly id: string;
    readonly name: string | null | undefined;
  }> | null | undefined;
};
export type UsersPageQuery = {
  response: UsersPageQuery$data;
  variables: UsersPageQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "after"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "back"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "before"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "where"
},
v4 = {
  "kind": "Literal",
  "name": "order",
  "value": [
    {
      "name": "ASC"
    }
  ]
},
v5 = {
  "kind": "Variable",
  "name": "where",
  "variableName": "where"
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v8 = [
  (v6/*:: as any*/),
  (v7/*:: as any*/)
],
v9 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "PageInfo",
    "kind": "LinkedField",
    "name": "pageInfo",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "hasNextPage",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "hasPreviousPage",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "startCursor",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "endCursor",
        "storageKey": null
      }
    ],
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "User",
    "kind": "LinkedField",
    "name": "nodes",
    "plural": true,
    "selections": [
      (v6/*:: as any*/),
      (v7/*:: as any*/),
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "email",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "title",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "active",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "invited",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "lastSeenAt",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Team",
        "kind": "LinkedField",
        "name": "team",
        "plural": false,
        "selections": (v8/*:: as any*/),
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "HeldRole",
        "kind": "LinkedField",
        "name": "heldRoles",
        "plural": true,
        "selections": (v8/*:: as any*/),
        "storageKey": null
      }
    ],
    "storageKey": null
  }
],
v10 = [
  {
    "condition": "back",
    "kind": "Condition",
    "passingValue": false,
    "selections": [
      {
        "alias": "following",
        "args": [
          {
            "kind": "Variable",
            "name": "after",
            "variableName": "after"
          },
          {
            "kind": "Literal",
            "name": "first",
            "value": 15
          },
          (v4/*:: as any*/),
          (v5/*:: as any*/)
        ],
        "concreteType": "UsersConnection",
        "kind": "LinkedField",
        "name": "users",
        "plural": false,
        "selections": (v9/*:: as any*/),
        "storageKey": null
      }
    ]
  },
  {
    "condition": "back",
    "kind": "Condition",
    "passingValue": true,
    "selections": [
      {
        "alias": "preceding",
        "args": [
          {
            "kind": "Variable",
            "name": "before",
            "variableName": "before"
          },
          {
            "kind": "Literal",
            "name": "last",
            "value": 15
          },
          (v4/*:: as any*/),
          (v5/*:: as any*/)
        ],
        "concreteType": "UsersConnection",
        "kind": "LinkedField",
        "name": "users",
        "plural": false,
        "selections": (v9/*:: as any*/),
        "storageKey": null
      }
    ]
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Team",
    "kind": "LinkedField",
    "name": "teams",
    "plural": true,
    "selections": (v8/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Role",
    "kind": "LinkedField",
    "name": "roles",
    "plural": true,
    "selections": (v8/*:: as any*/),
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "UsersPageQuery",
    "selections": (v10/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v3/*:: as any*/),
      (v0/*:: as any*/),
      (v2/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "UsersPageQuery",
    "selections": (v10/*:: as any*/)
  },
  "params": {
    "id": "c23b80b09a5c2f9c392d36c74daeaa508554c57bc35e9a9c0778260c41e73fe5",
    "metadata": {},
    "name": "UsersPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "7468a2524da3dde566c7137e20cb27b6";

export default node;
