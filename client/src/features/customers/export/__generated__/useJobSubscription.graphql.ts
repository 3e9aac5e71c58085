/**
 * @generated SignedSource<<88c0eb2dd8e3bf2cce47d6ac6aefcdc9>>
 * @relayHash b5f18ee6c727a47efb3dee112ab5ee30
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c187e2ae164c575887cb74c1ddaae520858ceb3099588fe80cce31cf2fe4fd28

import type { ConcreteRequest } from 'relay-runtime';
export type JobStatus = "CANCELLED" | "DONE" | "FAILED" | "QUEUED" | "RUNNING" | "%future added value";
export type useJobSubscription$variables = {
  id: string;
};
export type useJobSubscription$data = {
  readonly jobProgress: {
    readonly job: {
      readonly done: number | null | undefined;
      readonly file: {
        readonly rows: number;
        readonly url: string;
      } | null | undefined;
      readonly id: string;
      readonly status: JobStatus | null | undefined;
      readonly total: number | null | undefined;
    } | null | undefined;
  };
};
export type useJobSubscription = {
  response: useJobSubscription$data;
  variables: useJobSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      }
    ],
    "concreteType": "JobProgress",
    "kind": "LinkedField",
    "name": "jobProgress",
    "plural": false,
    "selections": [
      {
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
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "status",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "done",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "total",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "concreteType": "JobFile",
            "kind": "LinkedField",
            "name": "file",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "url",
                "storageKey": null
              },
              {
                "alias": null,
                "args": null,
                "kind": "ScalarField",
                "name": "rows",
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
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "useJobSubscription",
    "selections": (v1/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "useJobSubscription",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "id": "c187e2ae164c575887cb74c1ddaae520858ceb3099588fe80cce31cf2fe4fd28",
    "metadata": {},
    "name": "useJobSubscription",
    "operationKind": "subscription",
    "text": null
  }
};
})();

(node as any).hash = "95479045cba12223e590d84a15e2fbd5";

export default node;
