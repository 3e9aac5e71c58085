/**
 * @generated SignedSource<<276ca7574f47e688254b63237df00cba>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type HealthLevel = "FAIR" | "GOOD" | "POOR" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type HealthCard_customer$data = {
  readonly health: {
    readonly daysSinceContact: number | null | undefined;
    readonly intervalDays: number | null | undefined;
    readonly level: HealthLevel;
    readonly reasons: ReadonlyArray<string>;
  } | null | undefined;
  readonly id: string;
  readonly lastContactAt: string | null | undefined;
  readonly nextContactAt: string | null | undefined;
  readonly nextStep: string | null | undefined;
  readonly " $fragmentType": "HealthCard_customer";
};
export type HealthCard_customer$key = {
  readonly " $data"?: HealthCard_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"HealthCard_customer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "HealthCard_customer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "lastContactAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "nextContactAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "nextStep",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "CustomerHealth",
      "kind": "LinkedField",
      "name": "health",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "level",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "daysSinceContact",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "intervalDays",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "reasons",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};

(node as any).hash = "03770ed90da367dad74a01e326af1211";

export default node;
