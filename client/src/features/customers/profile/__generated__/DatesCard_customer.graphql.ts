/**
 * @generated SignedSource<<1342b1d50d19a6da9348e32b6f882c18>>
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
  readonly id: string;
  readonly importantDates: ReadonlyArray<{
    readonly calendar: Calendar | null | undefined;
    readonly day: number | null | undefined;
    readonly id: string;
    readonly kind: ImportantDateKind | null | undefined;
    readonly leadDays: number | null | undefined;
    readonly month: number | null | undefined;
    readonly nextOn: string | null | undefined;
    readonly title: string | null | undefined;
    readonly version: number;
    readonly year: number | null | undefined;
  }> | null | undefined;
  readonly " $fragmentType": "DatesCard_customer";
};
export type DatesCard_customer$key = {
  readonly " $data"?: DatesCard_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"DatesCard_customer">;
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
  "name": "DatesCard_customer",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "ImportantDate",
      "kind": "LinkedField",
      "name": "importantDates",
      "plural": true,
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
          "name": "year",
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
          "name": "leadDays",
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
})();

(node as any).hash = "3a974b5dbe66e9dfe6529dee349b5dc5";

export default node;
