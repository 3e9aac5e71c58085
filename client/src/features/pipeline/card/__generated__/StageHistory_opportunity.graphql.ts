/**
 * @generated SignedSource<<648b8bba7ec94ccb5f888efa63692617>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type OpportunityStatus = "LOST" | "ON_HOLD" | "OPEN" | "WON" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type StageHistory_opportunity$data = {
  readonly stageChanges: ReadonlyArray<{
    readonly at: string | null | undefined;
    readonly by: {
      readonly id: string;
      readonly name: string | null | undefined;
    } | null | undefined;
    readonly fromStage: {
      readonly id: string;
    } | null | undefined;
    readonly id: string;
    readonly note: string | null | undefined;
    readonly status: OpportunityStatus | null | undefined;
    readonly toStage: {
      readonly id: string;
      readonly name: string | null | undefined;
    } | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "StageHistory_opportunity";
};
export type StageHistory_opportunity$key = {
  readonly " $data"?: StageHistory_opportunity$data;
  readonly " $fragmentSpreads": FragmentRefs<"StageHistory_opportunity">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
  (v0/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "StageHistory_opportunity",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "StageChange",
      "kind": "LinkedField",
      "name": "stageChanges",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "at",
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
          "name": "note",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Stage",
          "kind": "LinkedField",
          "name": "fromStage",
          "plural": false,
          "selections": [
            (v0/*:: as any*/)
          ],
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "Stage",
          "kind": "LinkedField",
          "name": "toStage",
          "plural": false,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "User",
          "kind": "LinkedField",
          "name": "by",
          "plural": false,
          "selections": (v1/*:: as any*/),
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

(node as any).hash = "32d911536b9753892bfb8fc153d9aa33";

export default node;
