/**
 * @generated SignedSource<<356f64e2fce4c390bceef4207f1703d7>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type CompanySize = "ENTERPRISE" | "LARGE" | "MEDIUM" | "MICRO" | "SMALL" | "%future added value";
export type CustomerKind = "COMPANY" | "PERSON" | "%future added value";
export type CustomerSource = "ADVERTISEMENT" | "COLD_CALL" | "EXHIBITION" | "OTHER" | "PARTNER" | "REFERRAL" | "WEBSITE" | "WECHAT" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type IdentityCard_customer$data = {
  readonly address: string | null | undefined;
  readonly annualValue: number | null | undefined;
  readonly city: string | null | undefined;
  readonly code: string | null | undefined;
  readonly createdAt: string | null | undefined;
  readonly currency: string | null | undefined;
  readonly firstDealAt: string | null | undefined;
  readonly id: string;
  readonly industry: string | null | undefined;
  readonly kind: CustomerKind | null | undefined;
  readonly lifecycleReason: string | null | undefined;
  readonly phone: string | null | undefined;
  readonly region: string | null | undefined;
  readonly remark: string | null | undefined;
  readonly size: CompanySize | null | undefined;
  readonly source: CustomerSource | null | undefined;
  readonly taxNumber: string | null | undefined;
  readonly website: string | null | undefined;
  readonly " $fragmentType": "IdentityCard_customer";
};
export type IdentityCard_customer$key = {
  readonly " $data"?: IdentityCard_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"IdentityCard_customer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "IdentityCard_customer",
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
      "name": "code",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "industry",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "size",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "region",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "city",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "address",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "website",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "phone",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "taxNumber",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "source",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "lifecycleReason",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "annualValue",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "currency",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "firstDealAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "createdAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "remark",
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};

(node as any).hash = "d65be5e54ad038026eb5cf4875bccb0e";

export default node;
