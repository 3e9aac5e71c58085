/**
 * @generated SignedSource<<7e58852ec161ce631f3edb60ac06c6e2>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type OpportunityCard_opportunity$data = {
  readonly amount: number | null | undefined;
  readonly currency: string | null | undefined;
  readonly customer: {
    readonly id: string;
    readonly name: string | null | undefined;
  } | null | undefined;
  readonly expectedCloseOn: string | null | undefined;
  readonly id: string;
  readonly owner: {
    readonly id: string;
    readonly name: string | null | undefined;
  } | null | undefined;
  readonly stageEnteredAt: string | null | undefined;
  readonly title: string | null | undefined;
  readonly " $fragmentType": "OpportunityCard_opportunity";
};
export type OpportunityCard_opportunity$key = {
  readonly " $data"?: OpportunityCard_opportunity$data;
  readonly " $fragmentSpreads": FragmentRefs<"OpportunityCard_opportunity">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v1 = [
  (v0/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "OpportunityCard_opportunity",
  "selections": [
    (v0/*:: as any*/),
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
      "name": "amount",
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
      "name": "expectedCloseOn",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "stageEnteredAt",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Customer",
      "kind": "LinkedField",
      "name": "customer",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "owner",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    }
  ],
  "type": "Opportunity",
  "abstractKey": null
};
})();

(node as any).hash = "2ebc620e3cebebe22e5cdff9325dae62";

export default node;
