/**
 * @generated SignedSource<<b389e4566578c261153999bf6b0463f7>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type FieldAccess = "FULL" | "MASK" | "NONE" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type ChangeLines_event$data = {
  readonly changes: ReadonlyArray<{
    readonly access: FieldAccess;
    readonly after: string | null | undefined;
    readonly afterName: string | null | undefined;
    readonly before: string | null | undefined;
    readonly beforeName: string | null | undefined;
    readonly field: string;
  }> | null | undefined;
  readonly " $fragmentType": "ChangeLines_event";
};
export type ChangeLines_event$key = {
  readonly " $data"?: ChangeLines_event$data;
  readonly " $fragmentSpreads": FragmentRefs<"ChangeLines_event">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "ChangeLines_event",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "AuditChange",
      "kind": "LinkedField",
      "name": "changes",
      "plural": true,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "field",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "access",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "before",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "after",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "beforeName",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "afterName",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "AuditEvent",
  "abstractKey": null
};

(node as any).hash = "d0482626a416924467ba6cdf54eebeee";

export default node;
