/**
 * @generated SignedSource<<6201c2612e2c2b973f30ff990000a046>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Priority = "HIGH" | "LOW" | "NORMAL" | "URGENT" | "%future added value";
export type TaskStatus = "CANCELLED" | "DOING" | "DONE" | "SKIPPED" | "TODO" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type TaskBuckets_task$data = {
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
  readonly " $fragmentType": "TaskBuckets_task";
};
export type TaskBuckets_task$key = {
  readonly " $data"?: TaskBuckets_task$data;
  readonly " $fragmentSpreads": FragmentRefs<"TaskBuckets_task">;
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
  "name": "TaskBuckets_task",
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
  "type": "Task",
  "abstractKey": null
};
})();

(node as any).hash = "6271780c4db02493a4c334b6635ff41b";

export default node;
