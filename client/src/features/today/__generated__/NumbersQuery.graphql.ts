/**
 * @generated SignedSource<<edb989aeeb8793f8d65a28e9eabe8476>>
 * @relayHash b0ba6f2d4f136b1aca6c67c2d3ae613f
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID e87fe3791cc596053cb1b91bad621999a34f82fe6957339a90a519f138534fc2

import type { ConcreteRequest } from 'relay-runtime';
export type NumbersQuery$variables = Record<PropertyKey, never>;
export type NumbersQuery$data = {
  readonly dashboard: {
    readonly coverageRate: number | null | undefined;
    readonly customerCount: number;
    readonly customersWithoutNextStep: number;
    readonly openFeedback: number;
    readonly openOpportunityAmount: number | null | undefined;
    readonly overdueTasks: number;
    readonly tasksDueThisWeek: number;
    readonly tasksDueToday: number;
    readonly weightedForecast: number | null | undefined;
    readonly wonThisMonthAmount: number | null | undefined;
  } | null | undefined;
};
export type NumbersQuery = {
  response: NumbersQuery$data;
  variables: NumbersQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "Dashboard",
    "kind": "LinkedField",
    "name": "dashboard",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "customerCount",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "customersWithoutNextStep",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "coverageRate",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "overdueTasks",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "tasksDueToday",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "tasksDueThisWeek",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "openOpportunityAmount",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "weightedForecast",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "wonThisMonthAmount",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "openFeedback",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "NumbersQuery",
    "selections": (v0/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "NumbersQuery",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "e87fe3791cc596053cb1b91bad621999a34f82fe6957339a90a519f138534fc2",
    "metadata": {},
    "name": "NumbersQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "398bc9f9ab2bbdb9b0e06cab1103bf78";

export default node;
