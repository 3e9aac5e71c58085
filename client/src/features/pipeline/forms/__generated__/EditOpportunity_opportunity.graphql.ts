/**
 * @generated SignedSource<<db70bb7e3bb2f775a9083f44861a9b2b>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type OpportunitySource = "NEW" | "REFERRAL" | "RENEWAL" | "REPURCHASE" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type EditOpportunity_opportunity$data = {
  readonly amount: number | null | undefined;
  readonly competitor: string | null | undefined;
  readonly contact: {
    readonly fullName: string | null | undefined;
    readonly id: string;
  } | null | undefined;
  readonly customer: {
    readonly contacts: ReadonlyArray<{
      readonly fullName: string | null | undefined;
      readonly id: string;
    }> | null | undefined;
  } | null | undefined;
  readonly expectedCloseOn: string | null | undefined;
  readonly id: string;
  readonly owner: {
    readonly id: string;
    readonly name: string | null | undefined;
  } | null | undefined;
  readonly source: OpportunitySource | null | undefined;
  readonly title: string | null | undefined;
  readonly version: number;
  readonly " $fragmentType": "EditOpportunity_opportunity";
};
export type EditOpportunity_opportunity$key = {
  readonly " $data"?: EditOpportunity_opportunity$data;
  readonly " $fragmentSpreads": FragmentRefs<"EditOpportunity_opportunity">;
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
    "name": "fullName",
    "storageKey": null
  }
];
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "EditOpportunity_opportunity",
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
      "name": "expectedCloseOn",
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
      "name": "competitor",
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "owner",
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
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Contact",
      "kind": "LinkedField",
      "name": "contact",
      "plural": false,
      "selections": (v1/*:: as any*/),
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "concreteType": "Customer",
      "kind": "LinkedField",
      "name": "customer",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "concreteType": "Contact",
          "kind": "LinkedField",
          "name": "contacts",
          "plural": true,
          "selections": (v1/*:: as any*/),
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "Opportunity",
  "abstractKey": null
};
})();

(node as any).hash = "e9f42653e003fc97a27fccc43ac0e035";

export default node;
