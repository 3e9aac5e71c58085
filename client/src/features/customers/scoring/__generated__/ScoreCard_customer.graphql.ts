/**
 * @generated SignedSource<<3eb7fbfab624a2290e16b4a369c155dd>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type ScorePartKind = "FREQUENCY" | "MONEY" | "RECENCY" | "REPLIES" | "SURVEY" | "TICKETS" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type ScoreCard_customer$data = {
  readonly activityScore: number | null | undefined;
  readonly score: {
    readonly parts: ReadonlyArray<{
      readonly explanation: string;
      readonly kind: ScorePartKind;
      readonly points: number;
      readonly weight: number;
    }>;
    readonly value: number;
  } | null | undefined;
  readonly " $fragmentType": "ScoreCard_customer";
};
export type ScoreCard_customer$key = {
  readonly " $data"?: ScoreCard_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"ScoreCard_customer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ScoreCard_customer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "activityScore",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "CustomerScore",
      "kind": "LinkedField",
      "name": "score",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "value",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "concreteType": "ScorePart",
          "kind": "LinkedField",
          "name": "parts",
          "plural": true,
          "selections": [
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "kind",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "weight",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "points",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "explanation",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};

(node as any).hash = "ab7bd84d9e422cbaa45040bf60b09f5d";

export default node;
