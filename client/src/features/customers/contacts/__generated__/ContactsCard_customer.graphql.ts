/**
 * @generated SignedSource<<9e9e04be43f62c20aab59cfa53e1d882>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type Calendar = "LUNAR" | "SOLAR" | "%future added value";
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type ContactRole = "DECIDER" | "INFLUENCER" | "OTHER" | "PAYER" | "USER" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type ContactsCard_customer$data = {
  readonly contacts: ReadonlyArray<{
    readonly birthday: string | null | undefined;
    readonly birthdayCalendar: Calendar | null | undefined;
    readonly doNotContact: boolean | null | undefined;
    readonly emails: ReadonlyArray<string> | null | undefined;
    readonly fullName: string | null | undefined;
    readonly id: string;
    readonly isPrimary: boolean | null | undefined;
    readonly phones: ReadonlyArray<string> | null | undefined;
    readonly preferredChannel: Channel | null | undefined;
    readonly remark: string | null | undefined;
    readonly role: ContactRole | null | undefined;
    readonly title: string | null | undefined;
    readonly version: number;
    readonly wechat: string | null | undefined;
  }> | null | undefined;
  readonly id: string;
  readonly " $fragmentType": "ContactsCard_customer";
};
export type ContactsCard_customer$key = {
  readonly " $data"?: ContactsCard_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"ContactsCard_customer">;
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
  "name": "ContactsCard_customer",
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
          "name": "version",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "fullName",
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
          "name": "role",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "isPrimary",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "phones",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "emails",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "wechat",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "birthday",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "birthdayCalendar",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "preferredChannel",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "doNotContact",
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
      "storageKey": null
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "e314baa16f92e989e0b8a4f5d4e30a2c";

export default node;
