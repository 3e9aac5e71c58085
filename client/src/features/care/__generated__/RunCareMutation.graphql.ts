/**
 * @generated SignedSource<<62e05bce6a963c1a3dddac40a6615399>>
 * @relayHash acc20d829f2da7efee0053fa80eff9e6
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID 074e0137b44f4bfe572cf3bfb3ac869f1ef0d9596329bad73ea09207f125d086

import type { ConcreteRequest } from 'relay-runtime';
export type JobStatus = "CANCELLED" | "DONE" | "FAILED" | "QUEUED" | "RUNNING" | "%future added value";
export type RunCareMutation$variables = Record<PropertyKey, never>;
export type RunCareMutation$data = {
  readonly runCarePlan: {
    readonly job: {
      readonly id: string;
      readonly status: JobStatus | null | undefined;
    } | null | undefined;
  };
};
export type RunCareMutation = {
  response: RunCareMutation$data;
  variables: RunCareMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "alias": null,
    "args": null,
    "concreteType": "RunCarePlanPayload",
    "kind": "LinkedField",
    "name": "runCarePlan",
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
    "argumentDefinitions": [],
    "kind": "Fragment",
    "metadata": null,
    "name": "RunCareMutation",
    "selections": (v0/*:: as any*/),
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": [],
    "kind": "Operation",
    "name": "RunCareMutation",
    "selections": (v0/*:: as any*/)
  },
  "params": {
    "id": "074e0137b44f4bfe572cf3bfb3ac869f1ef0d9596329bad73ea09207f125d086",
    "metadata": {},
    "name": "RunCareMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "64702d532affe2a5f7a1f601332add5f";

export default node;
