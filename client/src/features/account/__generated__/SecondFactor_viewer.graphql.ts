/**
 * @generated SignedSource<<7d73bc9def1ee5600790f0c6c9c4e231>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type SecondFactor_viewer$data = {
  readonly secondFactor: {
    readonly recoveryCodesLeft: number;
    readonly totp: boolean;
  };
  readonly " $fragmentType": "SecondFactor_viewer";
};
export type SecondFactor_viewer$key = {
  readonly " $data"?: SecondFactor_viewer$data;
  readonly " $fragmentSpreads": FragmentRefs<"SecondFactor_viewer">;
};

const node: ReaderFragment = {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "SecondFactor_viewer",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "SecondFactorState",
      "kind": "LinkedField",
      "name": "secondFactor",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "totp",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "recoveryCodesLeft",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Viewer",
  "abstractKey": null
};

(node as any).hash = "ee2ef6350ae6e09df49af385db080d0b";

export default node;
