/**
 * @generated SignedSource<<bb97f6dc1baf54f3474119b5b53ecbc3>>
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import type { ReaderFragment } from 'relay-runtime';
export type FeedbackCategory = "COMPLAINT" | "DELIVERY" | "OTHER" | "PRAISE" | "PRICE" | "PRODUCT" | "SERVICE" | "SUGGESTION" | "%future added value";
export type FeedbackStatus = "ACTION" | "DECLINED" | "DONE" | "RECEIVED" | "REPLIED" | "TRIAGED" | "%future added value";
export type OpportunityStatus = "LOST" | "ON_HOLD" | "OPEN" | "WON" | "%future added value";
import type { FragmentRefs } from "relay-runtime";
export type WorkCards_customer$data = {
  readonly feedbacks: {
    readonly nodes: ReadonlyArray<{
      readonly category: FeedbackCategory | null | undefined;
      readonly id: string;
      readonly receivedAt: string | null | undefined;
      readonly status: FeedbackStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly totalCount: number;
  } | null | undefined;
  readonly opportunities: {
    readonly nodes: ReadonlyArray<{
      readonly amount: number | null | undefined;
      readonly currency: string | null | undefined;
      readonly expectedCloseOn: string | null | undefined;
      readonly id: string;
      readonly stage: {
        readonly id: string;
        readonly name: string | null | undefined;
        readonly probability: number | null | undefined;
      } | null | undefined;
      readonly status: OpportunityStatus | null | undefined;
      readonly title: string | null | undefined;
    }> | null | undefined;
    readonly totalCount: number;
  } | null | undefined;
  readonly " $fragmentType": "WorkCards_customer";
};
export type WorkCards_customer$key = {
  readonly " $data"?: WorkCards_customer$data;
  readonly " $fragmentSpreads": FragmentRefs<"WorkCards_customer">;
};

const node: ReaderFragment = (function(){
var v0 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "totalCount",
  "storageKey": null
},
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "status",
  "storageKey": null
};
return {
  "argumentDefinitions": [],
  "kind": "Fragment",
  "metadata": null,
  "name": "WorkCards_customer",
  "selections": [
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 20
        },
        {
          "kind": "Literal",
          "name": "order",
          "value": [
            {
              "updatedAt": "DESC"
            }
          ]
        }
      ],
      "concreteType": "OpportunitiesConnection",
      "kind": "LinkedField",
      "name": "opportunities",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Opportunity",
          "kind": "LinkedField",
          "name": "nodes",
          "plural": true,
          "selections": [
            (v1/*:: as any*/),
            (v2/*:: as any*/),
            (v3/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "amount",
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
              "concreteType": "Stage",
              "kind": "LinkedField",
              "name": "stage",
              "plural": false,
              "selections": [
                (v1/*:: as any*/),
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "name",
                  "storageKey": null
                },
                {
                  "alias": null,
                  "args": null,
                  "kind": "ScalarField",
                  "name": "probability",
                  "storageKey": null
                }
              ],
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "opportunities(first:20,order:[{\"updatedAt\":\"DESC\"}])"
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Literal",
          "name": "first",
          "value": 10
        },
        {
          "kind": "Literal",
          "name": "order",
          "value": [
            {
              "receivedAt": "DESC"
            }
          ]
        }
      ],
      "concreteType": "FeedbacksConnection",
      "kind": "LinkedField",
      "name": "feedbacks",
      "plural": false,
      "selections": [
        (v0/*:: as any*/),
        {
          "alias": null,
          "args": null,
          "concreteType": "Feedback",
          "kind": "LinkedField",
          "name": "nodes",
          "plural": true,
          "selections": [
            (v1/*:: as any*/),
            (v2/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "category",
              "storageKey": null
            },
            (v3/*:: as any*/),
            {
              "alias": null,
              "args": null,
              "kind": "ScalarField",
              "name": "receivedAt",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": "feedbacks(first:10,order:[{\"receivedAt\":\"DESC\"}])"
    }
  ],
  "type": "Customer",
  "abstractKey": null
};
})();

(node as any).hash = "54edaf41adef81f835907a1443bd997f";

export default node;
