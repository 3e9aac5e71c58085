/**
 * @generated SignedSource<<c21bc2e40e9c3abebb343ad11e1a5e1f>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type TierChangeKind = "DEFAULT" | "MANUAL" | "RULE" | "SUCCESSION" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type TierCard_customer$data = {
  readonly id: string;
  readonly tierChanges: {
    readonly nodes: ReadonlyArray<{
      readonly at: string | null | undefined;
      readonly by: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly fromTier: string | null | undefined;
      readonly id: string;
      readonly kind: TierChangeKind | null | undefined;
      readonly reason: string | null | undefined;
      readonly rule: string | null | undefined;
      readonly ruleVersion: number | null | undefined;
      readonly toTier: string | null | undefined;
    }> | null | undefined;
  } | null | undefined;
  readonly tierHeldUntil: string | null | undefined;
  readonly tierId: string | null | undefined;
  readonly version: number;
  readonly " $fragmentType": "TierCard_customer";
};
export type TierCard_customer$key = {
  readonly " $data"?: TierCard_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"TierCard_customer">;
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
  "name": "TierCard_customer",
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
      "name": "tierId",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "tierHeldUntil",
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 5
        },
        {
          "kind": "Literal",
          "name": "order",
          "value": [
            {
              "at": "DESC"
            }
          ]
        }
      ],
      "concreteType": "TierChangesConnection",
      "kind": "LinkedField",
      "name": "tierChanges",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "TierChange",
          "kind": "LinkedField",
          "name": "nodes",
          "plural": true,
          "selections": [
            (v0/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "at",
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
              "name": "fromTier",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "toTier",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "rule",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "ruleVersion",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "reason",
              "storageKey": null
            },
            {
              "alias": null,
              "args": null,
              "concreteType": "User",
              "kind": "LinkedField",
              "name": "by",
              "plural": false,
              "selections": [
                (v0/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "name",
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "tierChanges(first:5,order:[{\"at\":\"DESC\"}])"
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "91cf1bd064f35b2e22ee1b613e2c5d36";

export default node;
