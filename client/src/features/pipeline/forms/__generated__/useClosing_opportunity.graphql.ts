/**
 * @generated SignedSource<<6c80e8962350add16d59cf43001df693>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type LostReason = "COMPETITOR" | "NO_BUDGET" | "NO_DECISION" | "OTHER" | "PRICE" | "REQUIREMENTS" | "SERVICE" | "TIMING" | "%future added value";
export type OpportunityStatus = "LOST" | "ON_HOLD" | "OPEN" | "WON" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type useClosing_opportunity$data = {
  readonly amount: number | null | undefined;
  readonly closeNote: string | null | undefined;
  readonly closedAt: string | null | undefined;
  readonly id: string;
  readonly lostReason: LostReason | null | undefined;
  readonly pipeline: {
    readonly id: string;
    readonly stages: ReadonlyArray<{
      readonly id: string;
      readonly summary: {
        readonly amount: number | null | undefined;
        readonly count: number;
        readonly staleCount: number;
        readonly weightedAmount: number | null | undefined;
      } | null | undefined;
    }> | null | undefined;
  } | null | undefined;
  readonly probability: number | null | undefined;
  readonly rank: number | null | undefined;
  readonly stage: {
    readonly id: string;
  } | null | undefined;
  readonly stageEnteredAt: string | null | undefined;
  readonly status: OpportunityStatus | null | undefined;
  readonly version: number;
  readonly " $fragmentType": "useClosing_opportunity";
};
export type useClosing_opportunity$key = {
  readonly " $data"?: useClosing_opportunity$data;
  readonly " $fragmentSpreads": FragmentRefs<"useClosing_opportunity">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "amount",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "useClosing_opportunity",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "version",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "status",
      "storageKey": null
    },
    (v1/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "probability",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "closedAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "lostReason",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "closeNote",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "rank",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "stageEnteredAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Stage",
      "kind": "LinkedField",
      "name": "stage",
      "plural": false,
      "selections": [
        (v0/*:: as any*/)
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Pipeline",
      "kind": "LinkedField",
      "name": "pipeline",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Stage",
          "kind": "LinkedField",
          "name": "stages",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "concreteType": "StageSummary",
              "kind": "LinkedField",
              "name": "summary",
              "plural": false,
              "selections": [
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "count",
                  "storageKey": null
                },
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "weightedAmount",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "staleCount",
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
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

(node as any).hash = "f2393d9a5f16b74fc7ed79e15ca598cf";

export default node;
