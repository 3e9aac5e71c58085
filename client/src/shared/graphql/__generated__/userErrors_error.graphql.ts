/**
 * @generated SignedSource<<6853ee17044e58e33c93210034283fa1>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderInlineDataFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type userErrors_error$data = {
  readonly __typename: string;
  readonly code?: string;
  readonly currentVersion?: number;
  readonly duplicateField?: string | null | undefined;
  readonly field?: string | null | undefined;
  readonly message: string;
  readonly " $fragmentType": "userErrors_error";
};
export type userErrors_error$key = {
  readonly " $data"?: userErrors_error$data;
  readonly " $fragmentSpreads": FragmentRefs<"userErrors_error">;
};

const node: ReaderInlineDataFragment = {
  "kind": "InlineDataFragment",
  "name": "userErrors_error"
};

(node as any).hash = "5c0ff9c109868378c5ad73865e67fa7f";

export default node;
