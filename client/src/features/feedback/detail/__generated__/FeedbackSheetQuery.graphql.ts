/**
 * @generated SignedSource<<6960545ed19cfbb1d7ef766517313e2b>>
 * @relayHash 3fcb658bff2336281e96e59a36c8081b
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID c4898f1d5f75d5573b46682009a74ce7b8f95c9fc19d15b8bc13c776d6bcfc51

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type FeedbackCategory = "COMPLAINT" | "DELIVERY" | "OTHER" | "PRAISE" | "PRICE" | "PRODUCT" | "SERVICE" | "SUGGESTION" | "%future added value";
export type FeedbackSource = "EMAIL" | "FORM" | "OTHER" | "PHONE" | "SURVEY" | "VISIT" | "WECHAT" | "%future added value";
export type FeedbackStatus = "ACTION" | "DECLINED" | "DONE" | "RECEIVED" | "REPLIED" | "TRIAGED" | "%future added value";
export type Priority = "HIGH" | "LOW" | "NORMAL" | "URGENT" | "%future added value";
export type FeedbackSheetQuery$variables = {
  id: string;
};
export type FeedbackSheetQuery$data = {
  readonly feedback: {
    readonly actionNote: string | null | undefined;
    readonly assignee: {
      readonly id: string;
      readonly name: string | null | undefined;
    } | null | undefined;
    readonly category: FeedbackCategory | null | undefined;
    readonly contact: {
      readonly fullName: string | null | undefined;
      readonly id: string;
    } | null | undefined;
    readonly customer: {
      readonly id: string;
      readonly name: string | null | undefined;
    } | null | undefined;
    readonly declineReason: string | null | undefined;
    readonly dueAt: string | null | undefined;
    readonly id: string;
    readonly priority: Priority | null | undefined;
    readonly receivedAt: string | null | undefined;
    readonly repliedAt: string | null | undefined;
    readonly repliedBy: {
      readonly id: string;
      readonly name: string | null | undefined;
    } | null | undefined;
    readonly repliedVia: Channel | null | undefined;
    readonly reply: string | null | undefined;
    readonly score: number | null | undefined;
    readonly source: FeedbackSource | null | undefined;
    readonly status: FeedbackStatus | null | undefined;
    readonly text: string | null | undefined;
    readonly title: string | null | undefined;
    readonly version: number;
    readonly " $fragmentSpreads": FragmentRefs<"useFeedbackStep_feedback">;
  } | null | undefined;
};
export type FeedbackSheetQuery = {
  response: FeedbackSheetQuery$data;
  variables: FeedbackSheetQuery$variables;
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
    "kind": "Variable",
    "name": "id",
    "variableName": "id"
  }
],
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "version",
  "storageKey": null
},
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "text",
  "storageKey": null
},
v6 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "source",
  "storageKey": null
},
v7 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "category",
  "storageKey": null
},
v8 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "score",
  "storageKey": null
},
v9 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
},
v10 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "priority",
  "storageKey": null
},
v11 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "actionNote",
  "storageKey": null
},
v12 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "reply",
  "storageKey": null
},
v13 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "repliedVia",
  "storageKey": null
},
v14 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "repliedAt",
  "storageKey": null
},
v15 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "declineReason",
  "storageKey": null
},
v16 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "receivedAt",
  "storageKey": null
},
v17 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "dueAt",
  "storageKey": null
},
v18 = [
  (v2/*:: as any*/),
  {
    "alias": null,
    "args": null,
    "kind": "ScalarField",
    "name": "name",
    "storageKey": null
  }
],
v19 = {
  "alias": null,
  "args": null,
  "concreteType": "Customer",
  "kind": "LinkedField",
  "name": "customer",
  "plural": false,
  "selections": (v18/*:: as any*/),
  "storageKey": null
},
v20 = {
  "alias": null,
  "args": null,
  "concreteType": "Contact",
  "kind": "LinkedField",
  "name": "contact",
  "plural": false,
  "selections": [
    (v2/*:: as any*/),
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "fullName",
      "storageKey": null
    }
  ],
  "storageKey": null
},
v21 = {
  "alias": null,
  "args": null,
  "concreteType": "User",
  "kind": "LinkedField",
  "name": "assignee",
  "plural": false,
  "selections": (v18/*:: as any*/),
  "storageKey": null
},
v22 = {
  "alias": null,
  "args": null,
  "concreteType": "User",
  "kind": "LinkedField",
  "name": "repliedBy",
  "plural": false,
  "selections": (v18/*:: as any*/),
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "FeedbackSheetQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Feedback",
        "kind": "LinkedField",
        "name": "feedback",
        "plural": false,
        "selections": [
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "useFeedbackStep_feedback"
          },
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v7/*:: as any*/),
          (v8/*:: as any*/),
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          (v11/*:: as any*/),
          (v12/*:: as any*/),
          (v13/*:: as any*/),
          (v14/*:: as any*/),
          (v15/*:: as any*/),
          (v16/*:: as any*/),
          (v17/*:: as any*/),
          (v19/*:: as any*/),
          (v20/*:: as any*/),
          (v21/*:: as any*/),
          (v22/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "FeedbackSheetQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Feedback",
        "kind": "LinkedField",
        "name": "feedback",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/),
          (v7/*:: as any*/),
          (v9/*:: as any*/),
          (v10/*:: as any*/),
          (v11/*:: as any*/),
          (v12/*:: as any*/),
          (v13/*:: as any*/),
          (v14/*:: as any*/),
          (v15/*:: as any*/),
          (v21/*:: as any*/),
          (v22/*:: as any*/),
          (v4/*:: as any*/),
          (v5/*:: as any*/),
          (v6/*:: as any*/),
          (v8/*:: as any*/),
          (v16/*:: as any*/),
          (v17/*:: as any*/),
          (v19/*:: as any*/),
          (v20/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "id": "c4898f1d5f75d5573b46682009a74ce7b8f95c9fc19d15b8bc13c776d6bcfc51",
    "metadata": {},
    "name": "FeedbackSheetQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "55b5e1c53c71fb08708e6cdc7640a377";

export default node;
