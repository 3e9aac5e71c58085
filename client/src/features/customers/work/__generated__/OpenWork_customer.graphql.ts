/**
 * @generated SignedSource<<e645f62ef1b0613c27e51c33acd38ad3>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ReminderStatus = "ACKED" | "CANCELLED" | "DELIVERED" | "DUE" | "ESCALATED" | "FAILED" | "SCHEDULED" | "SNOOZED" | "%future added value";
export type TaskType = "CARE" | "FOLLOW_UP" | "OTHER" | "REVIEW" | "SURVEY" | "VISIT" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type OpenWork_customer$data = {
  readonly reminders: {
    readonly nodes: ReadonlyArray<{
      readonly completedAt: string | null | undefined;
      readonly fireAt: string | null | undefined;
      readonly id: string;
      readonly snoozedUntil: string | null | undefined;
      readonly status: ReminderStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
  } | null | undefined;
  readonly tasks: {
    readonly nodes: ReadonlyArray<{
      readonly assignee: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly careItemId: string | null | undefined;
      readonly dueAt: string | null | undefined;
      readonly id: string;
      readonly title: string | null | undefined;
      readonly type: TaskType | null | undefined;
    }> | null | undefined;
  } | null | undefined;
  readonly " $fragmentType": "OpenWork_customer";
};
export type OpenWork_customer$key = {
  readonly " $data"?: OpenWork_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"OpenWork_customer">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "kind": "Literal",
  "name": "first",
  "value": 20
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "OpenWork_customer",
  "selections": [
    {
      "alias": null,
      "args": [
        (v0/*:: as any*/),
        {
          "kind": "Literal",
          "name": "order",
          "value": [
            {
              "dueAt": "ASC"
            }
          ]
        },
        {
          "kind": "Literal",
          "name": "where",
          "value": {
            "status": {
              "in": [
                "TODO",
                "DOING"
              ]
            }
          }
        }
      ],
      "concreteType": "TasksConnection",
      "kind": "LinkedField",
      "name": "tasks",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Task",
          "kind": "LinkedField",
          "name": "nodes",
          "plural": true,
          "selections": [
            (v1/*:: as any*/),
            (v2/*:: as any*/),
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
              "concreteType": "User",
              "kind": "LinkedField",
              "name": "assignee",
              "plural": false,
              "selections": [
                (v1/*:: as any*/),
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
      "storageKey": "tasks(first:20,order:[{\"dueAt\":\"ASC\"}],where:{\"status\":{\"in\":[\"TODO\",\"DOING\"]}})"
    },
    {
      "alias": null,
      "args": [
        (v0/*:: as any*/),
        {
          "kind": "Literal",
          "name": "order",
          "value": [
            {
              "fireAt": "ASC"
            }
          ]
        },
        {
          "kind": "Literal",
          "name": "where",
          "value": {
            "status": {
              "in": [
                "SCHEDULED",
                "DUE",
                "DELIVERED",
                "SNOOZED",
                "ESCALATED"
              ]
            }
          }
        }
      ],
      "concreteType": "RemindersConnection",
      "kind": "LinkedField",
      "name": "reminders",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Reminder",
          "kind": "LinkedField",
          "name": "nodes",
          "plural": true,
          "selections": [
            (v1/*:: as any*/),
            (v2/*:: as any*/),
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
              "name": "fireAt",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "snoozedUntil",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "completedAt",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "reminders(first:20,order:[{\"fireAt\":\"ASC\"}],where:{\"status\":{\"in\":[\"SCHEDULED\",\"DUE\",\"DELIVERED\",\"SNOOZED\",\"ESCALATED\"]}})"
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "7326630471cc7aa919f5a498834b7597";

export default node;
