/**
 * @generated SignedSource<<90f8da846fc528257321275f880df6c4>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Composer_customer$data = {
  readonly contacts: ReadonlyArray<{
    readonly fullName: string | null | undefined;
    readonly id: string;
  }> | null | undefined;
  readonly id: string;
  readonly " $fragmentType": "Composer_customer";
};
export type Composer_customer$key = {
  readonly " $data"?: Composer_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"Composer_customer">;
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
  "name": "Composer_customer",
  "selections": [
    (v0/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "concreteType": "Contact",
      "kind": "LinkedField",
      "name": "contacts",
      "plural": true,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "fullName",
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

(node as any).hash = "9ce8973ca0757148aaa259897494be4b";

export default node;
