/**
 * @generated SignedSource<<942f80f0d5990164a2e58cd7e27d4968>>
 * @relayHash 07092593a7f0fc97831a9f1f00fa576b
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID eeb6660cb6ed1e55a4c486297902f01b051fbe9fed943978c7c7999144470ca4

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Calendar = "LUNAR" | "SOLAR" | "%future added value";
export type CareTrigger = "CONTACT" | "DATE" | "FESTIVAL" | "ROUND" | "WELCOME" | "%future added value";
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type ImportantDateKind = "ANNIVERSARY" | "BIRTHDAY" | "CUSTOM" | "FESTIVAL" | "RENEWAL" | "%future added value";
export type RoleCode = "ADMIN" | "MANAGER" | "READ_ONLY" | "SALES" | "SERVICE" | "%future added value";
export type TaskType = "CARE" | "FOLLOW_UP" | "OTHER" | "REVIEW" | "SURVEY" | "VISIT" | "%future added value";
export type CreateCarePlanItemInput = {
  item: CarePlanItemInput;
};
export type CarePlanItemInput = {
  active?: boolean | null | undefined;
  assigneeRole?: RoleCode | null | undefined;
  calendar?: Calendar | null | undefined;
  channels?: ReadonlyArray<Channel> | null | undefined;
  content?: string | null | undefined;
  dateKind?: ImportantDateKind | null | undefined;
  day?: number | null | undefined;
  days?: number | null | undefined;
  leadDays?: number | null | undefined;
  month?: number | null | undefined;
  tierId?: string | null | undefined;
  title: string;
  trigger: CareTrigger;
  type?: TaskType | null | undefined;
};
export type CareDrawerCreateMutation$variables = {
  input: CreateCarePlanItemInput;
};
export type CareDrawerCreateMutation$data = {
  readonly createCarePlanItem: {
    readonly carePlanItem: {
      readonly id: string;
    } | null | undefined;
    readonly errors: ReadonlyArray<{
      readonly " $fragmentSpreads": FragmentRefs<"userErrors_error">;
    }> | null | undefined;
  };
};
export type CareDrawerCreateMutation = {
  response: CareDrawerCreateMutation$data;
  variables: CareDrawerCreateMutation$variables;
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
  "concreteType": "CarePlanItem",
  "kind": "LinkedField",
  "name": "carePlanItem",
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
    "name": "CareDrawerCreateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "CreateCarePlanItemPayload",
        "kind": "LinkedField",
        "name": "createCarePlanItem",
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
    "name": "CareDrawerCreateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "CreateCarePlanItemPayload",
        "kind": "LinkedField",
        "name": "createCarePlanItem",
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
    "id": "eeb6660cb6ed1e55a4c486297902f01b051fbe9fed943978c7c7999144470ca4",
    "metadata": {},
    "name": "CareDrawerCreateMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "28c6e5acd004ff970f1dd58a771b0998";

export default node;
