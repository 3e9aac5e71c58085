/**
 * @generated SignedSource<<a1bfb412a87d81ce379aced1b8739bf5>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type StageChecklist_opportunity$data = {
  readonly checklistMarks: ReadonlyArray<{
    readonly id: string;
    readonly item: {
      readonly id: string;
    } | null | undefined;
  }> | null | undefined;
  readonly id: string;
  readonly stage: {
    readonly checklist: ReadonlyArray<{
      readonly id: string;
      readonly required: boolean | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly id: string;
  } | null | undefined;
  readonly " $fragmentType": "StageChecklist_opportunity";
};
export type StageChecklist_opportunity$key = {
  readonly " $data"?: StageChecklist_opportunity$data;
  readonly " $fragmentSpreads": FragmentRefs<"StageChecklist_opportunity">;
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
  "name": "StageChecklist_opportunity",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Stage",
      "kind": "LinkedField",
      "name": "stage",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "ChecklistItem",
          "kind": "LinkedField",
          "name": "checklist",
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
              "name": "required",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "ChecklistMark",
      "kind": "LinkedField",
      "name": "checklistMarks",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "ChecklistItem",
          "kind": "LinkedField",
          "name": "item",
          "plural": false,
          "selections": [
            (v0/*:: as any*/)
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Opportunity",
  "abstractKey": null
};
})();

(node as any).hash = "c7575ae35eee5e4b78e79c1855c74ef4";

export default node;
