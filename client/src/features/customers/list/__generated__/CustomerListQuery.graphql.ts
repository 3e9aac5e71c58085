/**
 * @generated SignedSource<<baa414ff828c93e9af8c3d3a9dc9df21>>
 * @relayHash bff62560d7b5e247e479cd16420e5f00
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c4ad8bc38720ddf84494ec5d21ce76b505724cc48b15d73efb3c2429777d2b17

import type { ConcreteRequest } from 'relay-runtime';
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type CompanySize = "ENTERPRISE" | "LARGE" | "MEDIUM" | "MICRO" | "SMALL" | "%future added value";
export type ContactRole = "DECIDER" | "INFLUENCER" | "OTHER" | "PAYER" | "USER" | "%future added value";
export type CustomerKind = "COMPANY" | "PERSON" | "%future added value";
export type CustomerSource = "ADVERTISEMENT" | "COLD_CALL" | "EXHIBITION" | "OTHER" | "PARTNER" | "REFERRAL" | "WEBSITE" | "WECHAT" | "%future added value";
export type Lifecycle = "ACTIVE" | "ARCHIVED" | "AT_RISK" | "DORMANT" | "LEAD" | "LOST" | "NEW" | "PROSPECT" | "WON_BACK" | "%future added value";
export type SortEnumType = "ASC" | "DESC" | "%future added value";
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
export type CustomerSortInput = {
  activityScore?: SortEnumType | null | undefined;
  annualValue?: SortEnumType | null | undefined;
  city?: SortEnumType | null | undefined;
  code?: SortEnumType | null | undefined;
  createdAt?: SortEnumType | null | undefined;
  industry?: SortEnumType | null | undefined;
  lastContactAt?: SortEnumType | null | undefined;
  lastOrderAt?: SortEnumType | null | undefined;
  lifecycle?: SortEnumType | null | undefined;
  name?: SortEnumType | null | undefined;
  nextContactAt?: SortEnumType | null | undefined;
  owner?: UserSortInput | null | undefined;
  tier?: TierSortInput | null | undefined;
  totalWon?: SortEnumType | null | undefined;
  updatedAt?: SortEnumType | null | undefined;
  wonAmount?: SortEnumType | null | undefined;
};
export type TierSortInput = {
  name?: SortEnumType | null | undefined;
  rank?: SortEnumType | null | undefined;
};
export type UserSortInput = {
  name?: SortEnumType | null | undefined;
};
export type CustomerListQuery$variables = {
  after?: string | null | undefined;
  before?: string | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  order?: ReadonlyArray<CustomerSortInput> | null | undefined;
  search?: string | null | undefined;
  segmentId?: string | null | undefined;
  where?: CustomerFilterInput | null | undefined;
};
export type CustomerListQuery$data = {
  readonly customers: {
    readonly nodes: ReadonlyArray<{
      readonly activityScore: number | null | undefined;
      readonly annualValue: number | null | undefined;
      readonly city: string | null | undefined;
      readonly currency: string | null | undefined;
      readonly id: string;
      readonly lastContactAt: string | null | undefined;
      readonly lifecycle: Lifecycle | null | undefined;
      readonly name: string | null | undefined;
      readonly nextContactAt: string | null | undefined;
      readonly nextStep: string | null | undefined;
      readonly owner: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly tags: ReadonlyArray<{
        readonly id: string;
        readonly name: string | null | undefined;
      }> | null | undefined;
      readonly tier: {
        readonly id: string;
        readonly name: string | null | undefined;
        readonly rank: number | null | undefined;
      } | null | undefined;
    }> | null | undefined;
    readonly pageInfo: {
      readonly endCursor: string | null | undefined;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null | undefined;
    };
    readonly totalCount: number;
  } | null | undefined;
};
export type CustomerListQuery = {
  response: CustomerListQuery$data;
  variables: CustomerListQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "after"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "before"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "first"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "last"
},
v4 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "order"
},
v5 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "search"
},
v6 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "segmentId"
},
v7 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "where"
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v10 = [
  (v8/*:: as any*/),
  (v9/*:: as any*/)
],
v11 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "after",
        "variableName": "after"
      },
      {
        "kind": "Variable",
        "name": "before",
        "variableName": "before"
      },
      {
        "kind": "Variable",
        "name": "first",
        "variableName": "first"
      },
      {
        "kind": "Variable",
        "name": "last",
        "variableName": "last"
      },
      {
        "kind": "Variable",
        "name": "order",
        "variableName": "order"
      },
      {
        "kind": "Variable",
        "name": "search",
        "variableName": "search"
      },
      {
        "kind": "Variable",
        "name": "segmentId",
        "variableName": "segmentId"
      },
      {
        "kind": "Variable",
        "name": "where",
        "variableName": "where"
      }
    ],
    "concreteType": "CustomersConnection",
    "kind": "LinkedField",
    "name": "customers",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "totalCount",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "PageInfo",
        "kind": "LinkedField",
        "name": "pageInfo",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "hasNextPage",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "hasPreviousPage",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "startCursor",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "endCursor",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "Customer",
        "kind": "LinkedField",
        "name": "nodes",
        "plural": true,
        "selections": [
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "city",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "lifecycle",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "activityScore",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "annualValue",
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
            "name": "lastContactAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "nextContactAt",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "nextStep",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Tier",
            "kind": "LinkedField",
            "name": "tier",
            "plural": false,
            "selections": [
              (v8/*:: as any*/),
              (v9/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "rank",
                "storageKey": null
              }
            ],
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "User",
            "kind": "LinkedField",
            "name": "owner",
            "plural": false,
            "selections": (v10/*:: as any*/),
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "Tag",
            "kind": "LinkedField",
            "name": "tags",
            "plural": true,
            "selections": (v10/*:: as any*/),
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v4/*:: as any*/),
      (v5/*:: as any*/),
      (v6/*:: as any*/),
      (v7/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "CustomerListQuery",
    "selections": (v11/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v2/*:: as any*/),
      (v0/*:: as any*/),
      (v3/*:: as any*/),
      (v1/*:: as any*/),
      (v7/*:: as any*/),
      (v4/*:: as any*/),
      (v5/*:: as any*/),
      (v6/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "CustomerListQuery",
    "selections": (v11/*:: as any*/)
  },
  "params": {
    "id": "c4ad8bc38720ddf84494ec5d21ce76b505724cc48b15d73efb3c2429777d2b17",
    "metadata": {},
    "name": "CustomerListQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "e483f7bf3cffb26cb056459991a18a69";

export default node;
