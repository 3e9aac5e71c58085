/**
 * @generated SignedSource<<4285f7cb4c40b1456255fb78753daf92>>
 * @relayHash 554ed9bad998ef04f33fa2f384d0b06c
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c0213e9623e91e396dbe6038b0b60557753be210845b39f6142b5734ffe677f0

import type { ConcreteRequest } from 'relay-runtime';
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type CompanySize = "ENTERPRISE" | "LARGE" | "MEDIUM" | "MICRO" | "SMALL" | "%future added value";
export type ContactRole = "DECIDER" | "INFLUENCER" | "OTHER" | "PAYER" | "USER" | "%future added value";
export type CustomerKind = "COMPANY" | "PERSON" | "%future added value";
export type CustomerSource = "ADVERTISEMENT" | "COLD_CALL" | "EXHIBITION" | "OTHER" | "PARTNER" | "REFERRAL" | "WEBSITE" | "WECHAT" | "%future added value";
export type Lifecycle = "ACTIVE" | "ARCHIVED" | "AT_RISK" | "DORMANT" | "LEAD" | "LOST" | "NEW" | "PROSPECT" | "WON_BACK" | "%future added value";
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
export type useCustomerCountQuery$variables = {
  segmentId?: string | null | undefined;
  where?: CustomerFilterInput | null | undefined;
};
export type useCustomerCountQuery$data = {
  readonly customersAggregate: {
    readonly count: number;
  } | null | undefined;
};
export type useCustomerCountQuery = {
  response: useCustomerCountQuery$data;
  variables: useCustomerCountQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "segmentId"
},
v1 = {
  "defaultValue": null,
  "kind": "LocalArgument",
  "name": "where"
},
v2 = [
  {
    "alias": null,
    "args": [
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
    "concreteType": "CustomerAggregate",
    "kind": "LinkedField",
    "name": "customersAggregate",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "count",
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
      (v1/*:: as any*/)
    ],
    "kind": "Fragment",
    "metadata": null,
    "name": "useCustomerCountQuery",
    "selections": (v2/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [
      (v1/*:: as any*/),
      (v0/*:: as any*/)
    ],
    "kind": "Operation",
    "name": "useCustomerCountQuery",
    "selections": (v2/*:: as any*/)
  },
  "params": {
    "id": "c0213e9623e91e396dbe6038b0b60557753be210845b39f6142b5734ffe677f0",
    "metadata": {},
    "name": "useCustomerCountQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "4fbe28a9475c71534ed2c87517dfc7ea";

export default node;
