/**
 * @generated SignedSource<<c29993d62c80a087e033158d41b6aaaf>>
 * @relayHash 53166de71e18126049300b9bdf37fb1c
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID ea761622456fbde0c15ad2f741cf2fc5c393d704e13953331b70d69111d358e8

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type CompanySize = "ENTERPRISE" | "LARGE" | "MEDIUM" | "MICRO" | "SMALL" | "%future added value";
export type ContactRole = "DECIDER" | "INFLUENCER" | "OTHER" | "PAYER" | "USER" | "%future added value";
export type CustomerKind = "COMPANY" | "PERSON" | "%future added value";
export type CustomerSource = "ADVERTISEMENT" | "COLD_CALL" | "EXHIBITION" | "OTHER" | "PARTNER" | "REFERRAL" | "WEBSITE" | "WECHAT" | "%future added value";
export type Lifecycle = "ACTIVE" | "ARCHIVED" | "AT_RISK" | "DORMANT" | "LEAD" | "LOST" | "NEW" | "PROSPECT" | "WON_BACK" | "%future added value";
export type LostReason = "COMPETITOR" | "NO_BUDGET" | "NO_DECISION" | "OTHER" | "PRICE" | "REQUIREMENTS" | "SERVICE" | "TIMING" | "%future added value";
export type OpportunitySource = "NEW" | "REFERRAL" | "RENEWAL" | "REPURCHASE" | "%future added value";
export type OpportunityStatus = "LOST" | "ON_HOLD" | "OPEN" | "WON" | "%future added value";
export type OpportunityFilterInput = {
  amount?: DecimalOperationFilterInput | null | undefined;
  and?: ReadonlyArray<OpportunityFilterInput> | null | undefined;
  closedAt?: DateTimeOperationFilterInput | null | undefined;
  createdAt?: DateTimeOperationFilterInput | null | undefined;
  customer?: CustomerFilterInput | null | undefined;
  customerId?: IdOperationFilterInput | null | undefined;
  expectedCloseOn?: LocalDateOperationFilterInput | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  lostReason?: LostReasonOperationFilterInput | null | undefined;
  or?: ReadonlyArray<OpportunityFilterInput> | null | undefined;
  owner?: UserFilterInput | null | undefined;
  ownerId?: IdOperationFilterInput | null | undefined;
  pipelineId?: IdOperationFilterInput | null | undefined;
  source?: OpportunitySourceOperationFilterInput | null | undefined;
  stage?: StageFilterInput | null | undefined;
  stageEnteredAt?: DateTimeOperationFilterInput | null | undefined;
  stageId?: IdOperationFilterInput | null | undefined;
  status?: OpportunityStatusOperationFilterInput | null | undefined;
  title?: StringOperationFilterInput | null | undefined;
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
export type StageFilterInput = {
  and?: ReadonlyArray<StageFilterInput> | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  or?: ReadonlyArray<StageFilterInput> | null | undefined;
};
export type OpportunityStatusOperationFilterInput = {
  eq?: OpportunityStatus | null | undefined;
  in?: ReadonlyArray<OpportunityStatus> | null | undefined;
  neq?: OpportunityStatus | null | undefined;
  nin?: ReadonlyArray<OpportunityStatus> | null | undefined;
};
export type OpportunitySourceOperationFilterInput = {
  eq?: OpportunitySource | null | undefined;
  in?: ReadonlyArray<OpportunitySource> | null | undefined;
  neq?: OpportunitySource | null | undefined;
  nin?: ReadonlyArray<OpportunitySource> | null | undefined;
};
export type LostReasonOperationFilterInput = {
  eq?: LostReason | null | undefined;
  in?: ReadonlyArray<LostReason> | null | undefined;
  neq?: LostReason | null | undefined;
  nin?: ReadonlyArray<LostReason> | null | undefined;
};
export type StageColumnPaginationQuery$variables = {
  count?: number | null | undefined;
  cursor?: string | null | undefined;
  id: string;
  where: OpportunityFilterInput;
};
export type StageColumnPaginationQuery$data = {
  readonly node: {
    readonly " $fragmentSpreads": FragmentRefs<"StageColumn_stage">;
  } | null | undefined;
};
export type StageColumnPaginationQuery = {
  response: StageColumnPaginationQuery$data;
  variables: StageColumnPaginationQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": 50,
  "kind": "LocalArgument",
  "name": "count"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "cursor"
},
v2 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "id"
},
v3 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "where"
},
v4 = [
  {
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v5 = {
  "kind": "Variable",
  "name": "where",
  "variableName": "where"
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "__typename",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "amount",
  "storageKey": null
},
v10 = [
  {
    "kind": "Variable",
    "name": "after",
    "variableName": "cursor"
  },
  {
    "kind": "Variable",
    "name": "first",
    "variableName": "count"
  },
  {
    "kind": "Literal",
    "name": "order",
    "value": [
      {
        "rank": "ASC"
      }
    ]
  },
  (v5/*:: as any*/)
],
v11 = [
  (v7/*:: as any*/),
  (v8/*:: as any*/)
];
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "StageColumnPaginationQuery",
    "selections": [
      {
        "alias": null,
        "args": (v4/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          {
            "args": [
              {
                "kind": "Variable",
                "name": "count",
                "variableName": "count"
              },
              {
                "kind": "Variable",
                "name": "cursor",
                "variableName": "cursor"
              },
              (v5/*:: as any*/)
            ],
            "kind": "FragmentSpread",
            "name": "StageColumn_stage"
          }
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v3/*:: as any*/),
      (v2/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "StageColumnPaginationQuery",
    "selections": [
      {
        "alias": null,
        "args": (v4/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "node",
        "plural": false,
        "selections": [
          (v6/*:: as any*/),
          (v7/*:: as any*/),
          {
            "kind": "InlineFragment",
            "selections": [
              (v8/*:: as any*/),
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "probability",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "slaHours",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "concreteType": "StageSummary",
                "kind": "LinkedField",
                "name": "summary",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "count",
                    "storageKey": null
                  },
                  (v9/*:: as any*/),
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "weightedAmount",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "staleCount",
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": (v10/*:: as any*/),
                "concreteType": "OpportunitiesConnection",
                "kind": "LinkedField",
                "name": "opportunities",
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
                    "concreteType": "OpportunitiesEdge",
                    "kind": "LinkedField",
                    "name": "edges",
                    "plural": true,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "concreteType": "Opportunity",
                        "kind": "LinkedField",
                        "name": "node",
                        "plural": false,
                        "selections": [
                          (v7/*:: as any*/),
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
                            "name": "rank",
                            "storageKey": null
                          },
                          {
                            "alias": null,
                            "args": null,
                            "kind": "ScalarField",
                            "name": "title",
                            "storageKey": null
                          },
                          (v9/*:: as any*/),
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
                            "concreteType": "Customer",
                            "kind": "LinkedField",
                            "name": "customer",
                            "plural": false,
                            "selections": (v11/*:: as any*/),
                            "storageKey": null
                          },
                          {
                            "alias": null,
                            "args": null,
                            "concreteType": "User",
                            "kind": "LinkedField",
                            "name": "owner",
                            "plural": false,
                            "selections": (v11/*:: as any*/),
                            "storageKey": null
                          },
                          (v6/*:: as any*/)
                        ],
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "cursor",
                        "storageKey": null
                      }
                    ],
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
                        "name": "endCursor",
                        "storageKey": null
                      },
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "hasNextPage",
                        "storageKey": null
                      }
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              },
              {
                "alias": null,
                "args": (v10/*:: as any*/),
                "filters": [
                  "where",
                  "order"
                ],
                "handle": "connection",
                "key": "StageColumn_opportunities",
                "kind": "LinkedHandle",
                "name": "opportunities"
              }
            ],
            "type": "Stage",
            "abstractKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "ea761622456fbde0c15ad2f741cf2fc5c393d704e13953331b70d69111d358e8",
    "metadata": {},
    "name": "StageColumnPaginationQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "71b6b7a099ee32281d9f4c615f46a9f4";

export default node;
