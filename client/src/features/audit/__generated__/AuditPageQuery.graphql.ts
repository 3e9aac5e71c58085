/**
 * @generated SignedSource<<83e2aa3b4a64b8ec74ed1f740bd28c49>>
 * @relayHash f044f1c2ed9767764c7910eb4bff8205
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 0da0f8ee088d43dd152f07891dc1294d67aa422d4eb6f7821919f153585949a1

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type AuditOutcome = "DONE" | "REFUSED" | "%future added value";
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type CompanySize = "ENTERPRISE" | "LARGE" | "MEDIUM" | "MICRO" | "SMALL" | "%future added value";
export type ContactRole = "DECIDER" | "INFLUENCER" | "OTHER" | "PAYER" | "USER" | "%future added value";
export type CustomerKind = "COMPANY" | "PERSON" | "%future added value";
export type CustomerSource = "ADVERTISEMENT" | "COLD_CALL" | "EXHIBITION" | "OTHER" | "PARTNER" | "REFERRAL" | "WEBSITE" | "WECHAT" | "%future added value";
export type Lifecycle = "ACTIVE" | "ARCHIVED" | "AT_RISK" | "DORMANT" | "LEAD" | "LOST" | "NEW" | "PROSPECT" | "WON_BACK" | "%future added value";
export type AuditEventFilterInput = {
  action?: StringOperationFilterInput | null | undefined;
  actor?: UserFilterInput | null | undefined;
  and?: ReadonlyArray<AuditEventFilterInput> | null | undefined;
  at?: DateTimeOperationFilterInput | null | undefined;
  customer?: CustomerFilterInput | null | undefined;
  entity?: StringOperationFilterInput | null | undefined;
  entityId?: StringOperationFilterInput | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  or?: ReadonlyArray<AuditEventFilterInput> | null | undefined;
  outcome?: AuditOutcomeOperationFilterInput | null | undefined;
};
export type IdOperationFilterInput = {
  eq?: string | null | undefined;
  in?: ReadonlyArray<string | null | undefined> | null | undefined;
  neq?: string | null | undefined;
  nin?: ReadonlyArray<string | null | undefined> | null | undefined;
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
export type UserFilterInput = {
  active?: BooleanOperationFilterInput | null | undefined;
  and?: ReadonlyArray<UserFilterInput> | null | undefined;
  email?: StringOperationFilterInput | null | undefined;
  id?: IdOperationFilterInput | null | undefined;
  name?: StringOperationFilterInput | null | undefined;
  or?: ReadonlyArray<UserFilterInput> | null | undefined;
  team?: TeamFilterInput | null | undefined;
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
export type AuditOutcomeOperationFilterInput = {
  eq?: AuditOutcome | null | undefined;
  in?: ReadonlyArray<AuditOutcome> | null | undefined;
  neq?: AuditOutcome | null | undefined;
  nin?: ReadonlyArray<AuditOutcome> | null | undefined;
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
export type AuditPageQuery$variables = {
  after?: string | null | undefined;
  before?: string | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  where?: AuditEventFilterInput | null | undefined;
};
export type AuditPageQuery$data = {
  readonly auditEvents: {
    readonly nodes: ReadonlyArray<{
      readonly action: string | null | undefined;
      readonly actor: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly address: string | null | undefined;
      readonly at: string | null | undefined;
      readonly customer: {
        readonly id: string;
        readonly name: string | null | undefined;
      } | null | undefined;
      readonly entity: string | null | undefined;
      readonly id: string;
      readonly outcome: AuditOutcome | null | undefined;
      readonly reason: string | null | undefined;
      readonly summary: string | null | undefined;
      readonly " $fragmentSpreads": FragmentRefs<"ChangeLines_event">;
    }> | null | undefined;
    readonly pageInfo: {
      readonly endCursor: string | null | undefined;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null | undefined;
    };
  } | null | undefined;
  readonly users: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string | null | undefined;
    }> | null | undefined;
  } | null | undefined;
};
export type AuditPageQuery = {
  response: AuditPageQuery$data;
  variables: AuditPageQuery$variables;
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
  "name": "where"
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v6 = [
  (v5/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
],
v7 = {
  "alias": null,
  "args": [
    {
      "kind": "Literal",
      "name": "first",
      "value": 200
    },
    {
      "kind": "Literal",
      "name": "order",
      "value": [
        {
          "name": "ASC"
        }
      ]
    }
  ],
  "concreteType": "UsersConnection",
  "kind": "LinkedField",
  "name": "users",
  "plural": false,
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "User",
      "kind": "LinkedField",
      "name": "nodes",
      "plural": true,
      "selections": (v6/*:: as any*/),
      "storageKey": null
    }
  ],
  "storageKey": "users(first:200,order:[{\"name\":\"ASC\"}])"
},
v8 = [
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
    "kind": "Literal",
    "name": "order",
    "value": [
      {
        "at": "DESC"
      }
    ]
  },
  {
    "kind": "Variable",
    "name": "where",
    "variableName": "where"
  }
],
v9 = {
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
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "at",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "action",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "outcome",
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "entity",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "summary",
  "storageKey": null
},
v15 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "reason",
  "storageKey": null
},
v16 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "address",
  "storageKey": null
},
v17 = {
  "alias": null,
  "args": null,
  "concreteType": "User",
  "kind": "LinkedField",
  "name": "actor",
  "plural": false,
  "selections": (v6/*:: as any*/),
  "storageKey": null
},
v18 = {
  "alias": null,
  "args": null,
  "concreteType": "Customer",
  "kind": "LinkedField",
  "name": "customer",
  "plural": false,
  "selections": (v6/*:: as any*/),
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": [
      (v0/*:: as any*/),
      (v1/*:: as any*/),
      (v2/*:: as any*/),
      (v3/*:: as any*/),
      (v4/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "AuditPageQuery",
    "selections": [
      (v7/*:: as any*/),
      {
        "alias": null,
        "args": (v8/*:: as any*/),
        "concreteType": "AuditEventsConnection",
        "kind": "LinkedField",
        "name": "auditEvents",
        "plural": false,
        "selections": [
          (v9/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "AuditEvent",
            "kind": "LinkedField",
            "name": "nodes",
            "plural": true,
            "selections": [
              (v5/*:: as any*/),
              (v10/*:: as any*/),
              (v11/*:: as any*/),
              (v12/*:: as any*/),
              (v13/*:: as any*/),
              (v14/*:: as any*/),
              (v15/*:: as any*/),
              (v16/*:: as any*/),
              (v17/*:: as any*/),
              (v18/*:: as any*/),
              {
                "args": null,
                "kind": "FragmentSpread",
                "name": "ChangeLines_event"
              }
            ],
            "storageKey": null
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
      (v4/*:: as any*/),
      (v2/*:: as any*/),
      (v0/*:: as any*/),
      (v3/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "AuditPageQuery",
    "selections": [
      (v7/*:: as any*/),
      {
        "alias": null,
        "args": (v8/*:: as any*/),
        "concreteType": "AuditEventsConnection",
        "kind": "LinkedField",
        "name": "auditEvents",
        "plural": false,
        "selections": [
          (v9/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "concreteType": "AuditEvent",
            "kind": "LinkedField",
            "name": "nodes",
            "plural": true,
            "selections": [
              (v5/*:: as any*/),
              (v10/*:: as any*/),
              (v11/*:: as any*/),
              (v12/*:: as any*/),
              (v13/*:: as any*/),
              (v14/*:: as any*/),
              (v15/*:: as any*/),
              (v16/*:: as any*/),
              (v17/*:: as any*/),
              (v18/*:: as any*/),
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
            "storageKey": null
          }
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "0da0f8ee088d43dd152f07891dc1294d67aa422d4eb6f7821919f153585949a1",
    "metadata": {},
    "name": "AuditPageQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "b824f34abc943c9ce702356060d8ec58";

export default node;
