/**
 * @generated SignedSource<<9cf3c5e6336397e6518705e5218e4b39>>
 * @relayHash 2e30db441dd54e09deac5dfbe5230ac0
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 7d88596262c1e5a5086a24256fb0096dc2a1457c589c4a7837c5485164234514

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type CompanySize = "ENTERPRISE" | "LARGE" | "MEDIUM" | "MICRO" | "SMALL" | "%future added value";
export type ContactRole = "DECIDER" | "INFLUENCER" | "OTHER" | "PAYER" | "USER" | "%future added value";
export type CustomerKind = "COMPANY" | "PERSON" | "%future added value";
export type CustomerSource = "ADVERTISEMENT" | "COLD_CALL" | "EXHIBITION" | "OTHER" | "PARTNER" | "REFERRAL" | "WEBSITE" | "WECHAT" | "%future added value";
export type FileFormat = "CSV" | "XLSX" | "%future added value";
export type Lifecycle = "ACTIVE" | "ARCHIVED" | "AT_RISK" | "DORMANT" | "LEAD" | "LOST" | "NEW" | "PROSPECT" | "WON_BACK" | "%future added value";
export type ExportCustomersInput = {
  columns: ReadonlyArray<string>;
  format: FileFormat;
  order?: unknown | null | undefined;
  search?: string | null | undefined;
  where?: CustomerFilterInput | null | undefined;
};
export type CustomerFilterInput = {
  activityScore?: IntOperationFilterInput | null | undefined;
  and?: ReadonlyArray<CustomerFilterInput> | null | undefined;
  annualValue?: DecimalOperationFilterInput | null | undefined;
  city?: StringOperationFilterInput | null | undefined;
  code?: StringOperationFilterInput | null | undefined;
  contactCount?: IntOperationFilterInput | null | undefined;
  contacts?: ListFilterInputTypeOfContactFilterInput | null | undefined;
  createdAt?: DateTimeOperationFilterInput | null | undefined;
  firstDealAt?: DateTimeOperationFilterInput | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  industry?: StringOperationFilterInput | null | undefined;
  kind?: CustomerKindOperationFilterInput | null | undefined;
  lastContactAt?: DateTimeOperationFilterInput | null | undefined;
  lastOrderAt?: DateTimeOperationFilterInput | null | undefined;
  lifecycle?: LifecycleOperationFilterInput | null | undefined;
  name?: StringOperationFilterInput | null | undefined;
  nextContactAt?: DateTimeOperationFilterInput | null | undefined;
  openComplaints?: IntOperationFilterInput | null | undefined;
  or?: ReadonlyArray<CustomerFilterInput> | null | undefined;
  owner?: UserFilterInput | null | undefined;
  ownerId?: IdOperationFilterInput | null | undefined;
  region?: StringOperationFilterInput | null | undefined;
  replyCount?: IntOperationFilterInput | null | undefined;
  size?: CompanySizeOperationFilterInput | null | undefined;
  source?: CustomerSourceOperationFilterInput | null | undefined;
  surveyScore?: IntOperationFilterInput | null | undefined;
  tags?: ListFilterInputTypeOfTagFilterInput | null | undefined;
  tier?: TierFilterInput | null | undefined;
  tierHeldUntil?: LocalDateOperationFilterInput | null | undefined;
  tierId?: IdOperationFilterInput | null | undefined;
  totalWon?: DecimalOperationFilterInput | null | undefined;
  updatedAt?: DateTimeOperationFilterInput | null | undefined;
  wonAmount?: DecimalOperationFilterInput | null | undefined;
  wonCount?: IntOperationFilterInput | null | undefined;
};
export type IdOperationFilterInput = {
  eq?: string | null | undefined;
  in?: ReadonlyArray<string | null | undefined> | null | undefined;
  neq?: string | null | undefined;
  nin?: ReadonlyArray<string | null | undefined> | null | undefined;
};
export type StringOperationFilterInput = {
  and?: ReadonlyArray<StringOperationFilterInput> | null | undefined;
  contains?: string | null | undefined;
  endsWith?: string | null | undefined;
  eq?: string | null | undefined;
  in?: ReadonlyArray<string | null | undefined> | null | undefined;
  ncontains?: string | null | undefined;
  nendsWith?: string | null | undefined;
  neq?: string | null | undefined;
  nin?: ReadonlyArray<string | null | undefined> | null | undefined;
  nstartsWith?: string | null | undefined;
  or?: ReadonlyArray<StringOperationFilterInput> | null | undefined;
  startsWith?: string | null | undefined;
};
export type CustomerKindOperationFilterInput = {
  eq?: CustomerKind | null | undefined;
  in?: ReadonlyArray<CustomerKind> | null | undefined;
  neq?: CustomerKind | null | undefined;
  nin?: ReadonlyArray<CustomerKind> | null | undefined;
};
export type CompanySizeOperationFilterInput = {
  eq?: CompanySize | null | undefined;
  in?: ReadonlyArray<CompanySize> | null | undefined;
  neq?: CompanySize | null | undefined;
  nin?: ReadonlyArray<CompanySize> | null | undefined;
};
export type CustomerSourceOperationFilterInput = {
  eq?: CustomerSource | null | undefined;
  in?: ReadonlyArray<CustomerSource> | null | undefined;
  neq?: CustomerSource | null | undefined;
  nin?: ReadonlyArray<CustomerSource> | null | undefined;
};
export type LifecycleOperationFilterInput = {
  eq?: Lifecycle | null | undefined;
  in?: ReadonlyArray<Lifecycle> | null | undefined;
  neq?: Lifecycle | null | undefined;
  nin?: ReadonlyArray<Lifecycle> | null | undefined;
};
export type TierFilterInput = {
  and?: ReadonlyArray<TierFilterInput> | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  name?: StringOperationFilterInput | null | undefined;
  or?: ReadonlyArray<TierFilterInput> | null | undefined;
  rank?: IntOperationFilterInput | null | undefined;
};
export type IntOperationFilterInput = {
  eq?: number | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  in?: ReadonlyArray<number | null | undefined> | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
  neq?: number | null | undefined;
  ngt?: number | null | undefined;
  ngte?: number | null | undefined;
  nin?: ReadonlyArray<number | null | undefined> | null | undefined;
  nlt?: number | null | undefined;
  nlte?: number | null | undefined;
};
export type LocalDateOperationFilterInput = {
  eq?: string | null | undefined;
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  in?: ReadonlyArray<string | null | undefined> | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
  neq?: string | null | undefined;
  ngt?: string | null | undefined;
  ngte?: string | null | undefined;
  nin?: ReadonlyArray<string | null | undefined> | null | undefined;
  nlt?: string | null | undefined;
  nlte?: string | null | undefined;
  olderThanDays?: number | null | undefined;
  withinDays?: number | null | undefined;
  withinNextDays?: number | null | undefined;
};
export type UserFilterInput = {
  active?: BooleanOperationFilterInput | null | undefined;
  and?: ReadonlyArray<UserFilterInput> | null | undefined;
  email?: StringOperationFilterInput | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  name?: StringOperationFilterInput | null | undefined;
  or?: ReadonlyArray<UserFilterInput> | null | undefined;
  team?: TeamFilterInput | null | undefined;
};
export type TeamFilterInput = {
  and?: ReadonlyArray<TeamFilterInput> | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  name?: StringOperationFilterInput | null | undefined;
  or?: ReadonlyArray<TeamFilterInput> | null | undefined;
};
export type BooleanOperationFilterInput = {
  eq?: boolean | null | undefined;
  neq?: boolean | null | undefined;
};
export type DecimalOperationFilterInput = {
  eq?: number | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  in?: ReadonlyArray<number | null | undefined> | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
  neq?: number | null | undefined;
  ngt?: number | null | undefined;
  ngte?: number | null | undefined;
  nin?: ReadonlyArray<number | null | undefined> | null | undefined;
  nlt?: number | null | undefined;
  nlte?: number | null | undefined;
};
export type DateTimeOperationFilterInput = {
  eq?: string | null | undefined;
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  in?: ReadonlyArray<string | null | undefined> | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
  neq?: string | null | undefined;
  ngt?: string | null | undefined;
  ngte?: string | null | undefined;
  nin?: ReadonlyArray<string | null | undefined> | null | undefined;
  nlt?: string | null | undefined;
  nlte?: string | null | undefined;
  olderThanDays?: number | null | undefined;
  withinDays?: number | null | undefined;
  withinNextDays?: number | null | undefined;
};
export type ListFilterInputTypeOfTagFilterInput = {
  all?: TagFilterInput | null | undefined;
  any?: boolean | null | undefined;
  none?: TagFilterInput | null | undefined;
  some?: TagFilterInput | null | undefined;
};
export type TagFilterInput = {
  and?: ReadonlyArray<TagFilterInput> | null | undefined;
  group?: StringOperationFilterInput | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  name?: StringOperationFilterInput | null | undefined;
  or?: ReadonlyArray<TagFilterInput> | null | undefined;
};
export type ListFilterInputTypeOfContactFilterInput = {
  all?: ContactFilterInput | null | undefined;
  any?: boolean | null | undefined;
  none?: ContactFilterInput | null | undefined;
  some?: ContactFilterInput | null | undefined;
};
export type ContactFilterInput = {
  and?: ReadonlyArray<ContactFilterInput> | null | undefined;
  createdAt?: DateTimeOperationFilterInput | null | undefined;
  customer?: CustomerFilterInput | null | undefined;
  customerId?: IdOperationFilterInput | null | undefined;
  doNotContact?: BooleanOperationFilterInput | null | undefined;
  emails?: ListStringOperationFilterInput | null | undefined;
  fullName?: StringOperationFilterInput | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  isPrimary?: BooleanOperationFilterInput | null | undefined;
  or?: ReadonlyArray<ContactFilterInput> | null | undefined;
  phones?: ListStringOperationFilterInput | null | undefined;
  preferredChannel?: ChannelOperationFilterInput | null | undefined;
  role?: ContactRoleOperationFilterInput | null | undefined;
  wechat?: StringOperationFilterInput | null | undefined;
};
export type ContactRoleOperationFilterInput = {
  eq?: ContactRole | null | undefined;
  in?: ReadonlyArray<ContactRole> | null | undefined;
  neq?: ContactRole | null | undefined;
  nin?: ReadonlyArray<ContactRole> | null | undefined;
};
export type ListStringOperationFilterInput = {
  all?: StringOperationFilterInput | null | undefined;
  any?: boolean | null | undefined;
  none?: StringOperationFilterInput | null | undefined;
  some?: StringOperationFilterInput | null | undefined;
};
export type ChannelOperationFilterInput = {
  eq?: Channel | null | undefined;
  in?: ReadonlyArray<Channel> | null | undefined;
  neq?: Channel | null | undefined;
  nin?: ReadonlyArray<Channel> | null | undefined;
};
export type ExportDialogMutation$variables = {
  input: ExportCustomersInput;
};
export type ExportDialogMutation$data = {
  readonly exportCustomers: {
    readonly errors: ReadonlyArray<{
      readonly " $fragmentSpreads": FragmentRefs<"userErrors_error">;
    }> | null | undefined;
    readonly job: {
      readonly id: string;
    } | null | undefined;
  };
};
export type ExportDialogMutation = {
  response: ExportDialogMutation$data;
  variables: ExportDialogMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "concreteType": "Job",
  "kind": "LinkedField",
  "name": "job",
  "plural": false,
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "message",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "code",
  "storageKey": null
},
v6 = {
  "kind": "InlineFragment",
  "selections": [
    (v5/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "field",
      "storageKey": null
    }
  ],
  "type": "ValidationError",
  "abstractKey": null
},
v7 = {
  "kind": "InlineFragment",
  "selections": [
    (v5/*:: as any*/),
    {
      "alias": "duplicateField",
      "args": null,
      "kind": "ScalarField",
      "name": "field",
      "storageKey": null
    }
  ],
  "type": "DuplicateError",
  "abstractKey": null
},
v8 = [
  (v5/*:: as any*/)
],
v9 = {
  "kind": "InlineFragment",
  "selections": (v8/*:: as any*/),
  "type": "NotFoundError",
  "abstractKey": null
},
v10 = {
  "kind": "InlineFragment",
  "selections": [
    (v5/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "currentVersion",
      "storageKey": null
    }
  ],
  "type": "VersionConflictError",
  "abstractKey": null
},
v11 = {
  "kind": "InlineFragment",
  "selections": (v8/*:: as any*/),
  "type": "InvalidStateError",
  "abstractKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ExportDialogMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "ExportCustomersPayload",
        "kind": "LinkedField",
        "name": "exportCustomers",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": null,
            "kind": "LinkedField",
            "name": "errors",
            "plural": true,
            "selections": [
              {
                "kind": "InlineDataFragmentSpread",
                "name": "userErrors_error",
                "selections": [
                  {
                    "kind": "InlineFragment",
                    "selections": [
                      (v3/*:: as any*/),
                      (v4/*:: as any*/),
                      (v6/*:: as any*/),
                      (v7/*:: as any*/),
                      (v9/*:: as any*/),
                      (v10/*:: as any*/),
                      (v11/*:: as any*/)
                    ],
                    "type": "Error",
                    "abstractKey": "__isError"
                  }
                ],
                "args": null,
                "argumentDefinitions": []
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ExportDialogMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "ExportCustomersPayload",
        "kind": "LinkedField",
        "name": "exportCustomers",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": null,
            "kind": "LinkedField",
            "name": "errors",
            "plural": true,
            "selections": [
              (v3/*:: as any*/),
              {
                "kind": "InlineFragment",
                "selections": [
                  (v4/*:: as any*/),
                  (v6/*:: as any*/),
                  (v7/*:: as any*/),
                  (v9/*:: as any*/),
                  (v10/*:: as any*/),
                  (v11/*:: as any*/)
                ],
                "type": "Error",
                "abstractKey": "__isError"
              }
            ],
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "7d88596262c1e5a5086a24256fb0096dc2a1457c589c4a7837c5485164234514",
    "metadata": {},
    "name": "ExportDialogMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "fb6c59236b86b94fea178cb47562bc2b";

export default node;
