/**
 * @generated SignedSource<<4effaa21a5dbdb1d14083db559a5f0f8>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type TaskStatus = "CANCELLED" | "DOING" | "DONE" | "SKIPPED" | "TODO" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type CardTasks_opportunity$data = {
  readonly tasks: {
    readonly nodes: ReadonlyArray<{
      readonly assignee: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly dueAt: string | null | undefined;
      readonly id: string;
      readonly status: TaskStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
  } | null | undefined;
  readonly " $fragmentType": "CardTasks_opportunity";
};
export type CardTasks_opportunity$key = {
  readonly " $data"?: CardTasks_opportunity$data;
  readonly " $fragmentSpreads": FragmentRefs<"CardTasks_opportunity">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "CardTasks_opportunity",
  "selections": [
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
              "dueAt": "DESC"
            }
          ]
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
            (v0/*:: as any*/),
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
              "name": "dueAt",
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
                (v0/*:: as any*/),
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
      "storageKey": "tasks(first:20,order:[{\"dueAt\":\"DESC\"}])"
    }
  ],
  "type": "Opportunity",
  "abstractKey": null
};
})();

(node as any).hash = "32a264d2b8846120f070084ea7a9059e";

export default node;
