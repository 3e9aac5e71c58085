/**
 * @generated SignedSource<<6a9c0f6927bec01a41a293cce4548fd7>>
 * @relayHash 5b89e59b27c465dac08636f25f2cb89f
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 65e49586ab6042df933f4eaa8799efe99fb6a3f69ee69a7dc5e30ff688a1d66a

import type { ConcreteRequest } from 'relay-runtime';
export type Priority = "HIGH" | "LOW" | "NORMAL" | "URGENT" | "%future added value";
export type TaskStatus = "CANCELLED" | "DOING" | "DONE" | "SKIPPED" | "TODO" | "%future added value";
export type TaskBucketsQuery$variables = {
  dayAfter: string;
  later: string;
  me: string;
  today: string;
  tomorrow: string;
};
export type TaskBucketsQuery$data = {
  readonly day: {
    readonly nodes: ReadonlyArray<{
      readonly careItemId: string | null | undefined;
      readonly customer: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly dueAt: string | null | undefined;
      readonly id: string;
      readonly priority: Priority | null | undefined;
      readonly status: TaskStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly totalCount: number;
  } | null | undefined;
  readonly later: {
    readonly nodes: ReadonlyArray<{
      readonly careItemId: string | null | undefined;
      readonly customer: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly dueAt: string | null | undefined;
      readonly id: string;
      readonly priority: Priority | null | undefined;
      readonly status: TaskStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly totalCount: number;
  } | null | undefined;
  readonly past: {
    readonly nodes: ReadonlyArray<{
      readonly careItemId: string | null | undefined;
      readonly customer: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly dueAt: string | null | undefined;
      readonly id: string;
      readonly priority: Priority | null | undefined;
      readonly status: TaskStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly totalCount: number;
  } | null | undefined;
  readonly tomorrow: {
    readonly nodes: ReadonlyArray<{
      readonly careItemId: string | null | undefined;
      readonly customer: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly dueAt: string | null | undefined;
      readonly id: string;
      readonly priority: Priority | null | undefined;
      readonly status: TaskStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly totalCount: number;
  } | null | undefined;
  readonly week: {
    readonly nodes: ReadonlyArray<{
      readonly careItemId: string | null | undefined;
      readonly customer: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly dueAt: string | null | undefined;
      readonly id: string;
      readonly priority: Priority | null | undefined;
      readonly status: TaskStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly totalCount: number;
  } | null | undefined;
};
export type TaskBucketsQuery = {
  response: TaskBucketsQuery$data;
  variables: TaskBucketsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "dayAfter"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "later"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "me"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "today"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "tomorrow"
},
v5 = {
  "kind": "Literal",
  "name": "first",
  "value": 50
},
v6 = {
  "kind": "Literal",
  "name": "order",
  "value": [
    {
      "dueAt": "ASC"
    }
  ]
},
v7 = {
  "fields": [
    {
      "kind": "Variable",
      "name": "eq",
      "variableName": "me"
    }
  ],
  "kind": "ObjectValue",
  "name": "assigneeId"
},
v8 = {
  "kind": "Literal",
  "name": "status",
  "value": {
    "in": [
      "TODO",
      "DOING"
    ]
  }
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v10 = [
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "totalCount",
    "storageKey": null
  },
  {
    "alias": null,
    "args": null,
    "concreteType": "Task",
    "kind": "LinkedField",
    "name": "nodes",
    "plural": true,
    "selections": [
      (v9/*:: as any*/),
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
        "name": "status",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "priority",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "dueAt",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "careItemId",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "customer",
        "plural": false,
        "selections": [
          (v9/*:: as any*/),
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
],
v11 = [
  {
    "alias": "past",
    "args": [
      (v5/*:: as any*/),
      (v6/*:: as any*/),
      {
        "fields": [
          (v7/*:: as any*/),
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "lt",
                "variableName": "today"
              }
            ],
            "kind": "ObjectValue",
            "name": "dueAt"
          },
          (v8/*:: as any*/)
        ],
        "kind": "ObjectValue",
        "name": "where"
      }
    ],
    "concreteType": "TasksConnection",
    "kind": "LinkedField",
    "name": "tasks",
    "plural": false,
    "selections": (v10/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "day",
    "args": [
      (v5/*:: as any*/),
      (v6/*:: as any*/),
      {
        "fields": [
          (v7/*:: as any*/),
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "gte",
                "variableName": "today"
              },
              {
                "kind": "Variable",
                "name": "lt",
                "variableName": "tomorrow"
              }
            ],
            "kind": "ObjectValue",
            "name": "dueAt"
          },
          (v8/*:: as any*/)
        ],
        "kind": "ObjectValue",
        "name": "where"
      }
    ],
    "concreteType": "TasksConnection",
    "kind": "LinkedField",
    "name": "tasks",
    "plural": false,
    "selections": (v10/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "tomorrow",
    "args": [
      (v5/*:: as any*/),
      (v6/*:: as any*/),
      {
        "fields": [
          (v7/*:: as any*/),
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "gte",
                "variableName": "tomorrow"
              },
              {
                "kind": "Variable",
                "name": "lt",
                "variableName": "dayAfter"
              }
            ],
            "kind": "ObjectValue",
            "name": "dueAt"
          },
          (v8/*:: as any*/)
        ],
        "kind": "ObjectValue",
        "name": "where"
      }
    ],
    "concreteType": "TasksConnection",
    "kind": "LinkedField",
    "name": "tasks",
    "plural": false,
    "selections": (v10/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "week",
    "args": [
      (v5/*:: as any*/),
      (v6/*:: as any*/),
      {
        "fields": [
          (v7/*:: as any*/),
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "gte",
                "variableName": "dayAfter"
              },
              {
                "kind": "Variable",
                "name": "lt",
                "variableName": "later"
              }
            ],
            "kind": "ObjectValue",
            "name": "dueAt"
          },
          (v8/*:: as any*/)
        ],
        "kind": "ObjectValue",
        "name": "where"
      }
    ],
    "concreteType": "TasksConnection",
    "kind": "LinkedField",
    "name": "tasks",
    "plural": false,
    "selections": (v10/*:: as any*/),
    "storageKey": null
  },
  {
    "alias": "later",
    "args": [
      (v5/*:: as any*/),
      (v6/*:: as any*/),
      {
        "fields": [
          (v7/*:: as any*/),
          {
            "fields": [
              {
                "kind": "Variable",
                "name": "gte",
                "variableName": "later"
              }
            ],
            "kind": "ObjectValue",
            "name": "dueAt"
          },
          (v8/*:: as any*/)
        ],
        "kind": "ObjectValue",
        "name": "where"
      }
    ],
    "concreteType": "TasksConnection",
    "kind": "LinkedField",
    "name": "tasks",
    "plural": false,
    "selections": (v10/*:: as any*/),
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v4/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "TaskBucketsQuery",
    "selections": (v11/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v4/*:: as any*/),
      (v0/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "TaskBucketsQuery",
    "selections": (v11/*:: as any*/)
  },
  "params": {
    "id": "65e49586ab6042df933f4eaa8799efe99fb6a3f69ee69a7dc5e30ff688a1d66a",
    "metadata": {},
    "name": "TaskBucketsQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "aa1032cf3b5dcbead59eadb3d731d144";

export default node;
