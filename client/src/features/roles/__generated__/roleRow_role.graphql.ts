/**
 * @generated SignedSource<<c5f70190a1c480eff0ce0f77ba42c3bf>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderInlineDataFragment } from 'relay-runtime';
export type DataClass = "BUSINESS" | "PERSONAL" | "PERSONAL_SENSITIVE" | "PUBLIC" | "SECRET" | "%future added value";
export type FieldAccess = "FULL" | "MASK" | "NONE" | "%future added value";
export type Reach = "ALL" | "NONE" | "OWN" | "TEAM" | "TEAM_TREE" | "%future added value";
export type RecordEntity = "CONTACT" | "CUSTOMER" | "FEEDBACK" | "INTERACTION" | "OPPORTUNITY" | "REMINDER" | "TASK" | "%future added value";
export type RoleCode = "ADMIN" | "MANAGER" | "READ_ONLY" | "SALES" | "SERVICE" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type roleRow_role$data = {
  readonly code: RoleCode | null | undefined;
  readonly description: string | null | undefined;
  readonly entityRights: ReadonlyArray<{
    readonly create: Reach;
    readonly delete: Reach;
    readonly entity: RecordEntity;
    readonly export: Reach;
    readonly read: Reach;
    readonly transfer: Reach;
    readonly update: Reach;
  }> | null | undefined;
  readonly fieldRights: ReadonlyArray<{
    readonly dataClass: DataClass;
    readonly export: FieldAccess;
    readonly field: string;
    readonly isDefault: boolean;
    readonly read: FieldAccess;
    readonly type: string;
    readonly write: boolean;
  }> | null | undefined;
  readonly id: string;
  readonly memberCount: number | null | undefined;
  readonly name: string | null | undefined;
  readonly requiresSecondFactor: boolean | null | undefined;
  readonly specialRights: ReadonlyArray<string> | null | undefined;
  readonly version: number;
  readonly " $fragmentType": "roleRow_role";
};
export type roleRow_role$key = {
  readonly " $data"?: roleRow_role$data;
  readonly " $fragmentSpreads": FragmentRefs<"roleRow_role">;
};

const node: ReaderInlineDataFragment = {
  "kind": "InlineDataFragment",
  "name": "roleRow_role"
};

(node as any).hash = "30a23b01d348d750cf743631b6b87dab";

export default node;
