/**
 * @generated SignedSource<<d7faf8dd762bd5288eb38f9e196a6700>>
 * @relayHash a8d786c07289ab9564c6dab153c24506
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID a20c056bcf974e6c5b7451ec7f973944ce4ebd332db7774a3fb01923a6516a35

import type { ConcreteRequest } from 'relay-runtime';
import type { FragmentRefs } from "relay-runtime";
export type Calendar = "LUNAR" | "SOLAR" | "%future added value";
export type CareTrigger = "CONTACT" | "DATE" | "FESTIVAL" | "ROUND" | "WELCOME" | "%future added value";
export type Channel = "CHAT" | "EMAIL" | "EVENT" | "PHONE" | "SMS" | "VISIT" | "WECHAT" | "WECOM" | "%future added value";
export type ImportantDateKind = "ANNIVERSARY" | "BIRTHDAY" | "CUSTOM" | "FESTIVAL" | "RENEWAL" | "%future added value";
export type RoleCode = "ADMIN" | "MANAGER" | "READ_ONLY" | "SALES" | "SERVICE" | "%future added value";
export type TaskType = "CARE" | "FOLLOW_UP" | "OTHER" | "REVIEW" | "SURVEY" | "VISIT" | "%future added value";
export type UpdateCarePlanItemInput = {
  id: string;
  item: CarePlanItemInput;
  version: number;
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
export type CareDrawerUpdateMutation$variables = {
  input: UpdateCarePlanItemInput;
};
export type CareDrawerUpdateMutation$data = {
  readonly updateCarePlanItem: {
    readonly carePlanItem: {
      readonly id: string;
    } | null | undefined;
    readonly errors: ReadonlyArray<{
      readonly " $fragmentSpreads": FragmentRefs<"userErrors_error">;
    }> | null | undefined;
  };
};
export type CareDrawerUpdateMutation = {
  response: CareDrawerUpdateMutation$data;
  variables: CareDrawerUpdateMutation$variables;
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
    "name": "CareDrawerUpdateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "UpdateCarePlanItemPayload",
        "kind": "LinkedField",
        "name": "updateCarePlanItem",
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
    "name": "CareDrawerUpdateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "UpdateCarePlanItemPayload",
        "kind": "LinkedField",
        "name": "updateCarePlanItem",
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
    "id": "a20c056bcf974e6c5b7451ec7f973944ce4ebd332db7774a3fb01923a6516a35",
    "metadata": {},
    "name": "CareDrawerUpdateMutation",
    "operationKind": "mutation",
    "text": null
  }
};
})();

(node as any).hash = "dde363cb4189778be8e04ac26f8ca534";

export default node;
