/**
 * @generated SignedSource<<48934df61a41e03ede950db02f073dd2>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Calendar = "LUNAR" | "SOLAR" | "%future added value";
export type ImportantDateKind = "ANNIVERSARY" | "BIRTHDAY" | "CUSTOM" | "FESTIVAL" | "RENEWAL" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type DatesCard_customer$data = {
  readonly importantDates: ReadonlyArray<{
    readonly calendar: Calendar | null | undefined;
    readonly day: number | null | undefined;
    readonly id: string;
    readonly kind: ImportantDateKind | null | undefined;
    readonly month: number | null | undefined;
    readonly nextOn: string | null | undefined;
    readonly title: string | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "DatesCard_customer";
};
export type DatesCard_customer$key = {
  readonly " $data"?: DatesCard_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"DatesCard_customer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "DatesCard_customer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "ImportantDate",
      "kind": "LinkedField",
      "name": "importantDates",
      "plural": true,
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
          "name": "kind",
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
          "name": "month",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "day",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "calendar",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "nextOn",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};

(node as any).hash = "2a4893a589827400e92636fb6cf256ef";

export default node;
