/**
 * @generated SignedSource<<baf57311f79e6655a4372745af0205c8>>
 * @relayHash 2464cf37689fe0d9d1911045af54cbfc
 * @lightSyntaxTransform
 * @codegen-command: npm run relay
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

// @relayRequestID d0de612cd05b8c52b96d13c4ef004828aa55a2fae83a0f4d78659bab66ca08a5

import type { ConcreteRequest } from 'relay-runtime';
export type CustomerKind = "COMPANY" | "PERSON" | "%future added value";
export type DuplicateKey = "CODE" | "NAME" | "TAX_NUMBER" | "%future added value";
export type DuplicatePolicy = "CREATE" | "SKIP" | "UPDATE" | "%future added value";
export type ImportStatus = "CHECKED" | "IMPORTED" | "UNDONE" | "UPLOADED" | "%future added value";
export type RowOutcome = "CREATE" | "FAIL" | "SKIP" | "UPDATE" | "%future added value";
export type ImportStepsQuery$variables = {
  id: string;
};
export type ImportStepsQuery$data = {
  readonly customerImport: {
    readonly columns: ReadonlyArray<{
      readonly samples: ReadonlyArray<string>;
      readonly title: string;
    }>;
    readonly created: number;
    readonly defaultKind: CustomerKind;
    readonly duplicates: DuplicatePolicy;
    readonly failed: number;
    readonly fileName: string;
    readonly id: string;
    readonly kept: number;
    readonly key: DuplicateKey;
    readonly mapping: ReadonlyArray<{
      readonly column: number;
      readonly field: string;
    }>;
    readonly preview: ReadonlyArray<{
      readonly message: string | null | undefined;
      readonly name: string | null | undefined;
      readonly outcome: RowOutcome;
      readonly row: number;
    }>;
    readonly rows: number;
    readonly skipped: number;
    readonly status: ImportStatus;
    readonly undoableUntil: string | null | undefined;
    readonly updated: number;
    readonly values: ReadonlyArray<{
      readonly field: string;
      readonly text: string;
      readonly value: string | null | undefined;
    }>;
  } | null | undefined;
  readonly importFields: ReadonlyArray<{
    readonly name: string;
    readonly title: string;
  }>;
};
export type ImportStepsQuery = {
  response: ImportStepsQuery$data;
  variables: ImportStepsQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "id"
  }
],
v1 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "title",
  "storageKey": null
},
v2 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "field",
  "storageKey": null
},
v3 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "name",
  "storageKey": null
},
v4 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "id",
        "variableName": "id"
      }
    ],
    "concreteType": "Import",
    "kind": "LinkedField",
    "name": "customerImport",
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
        "name": "fileName",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "rows",
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
        "concreteType": "ImportColumn",
        "kind": "LinkedField",
        "name": "columns",
        "plural": true,
        "selections": [
          (v1/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "samples",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "ColumnMapping",
        "kind": "LinkedField",
        "name": "mapping",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "column",
            "storageKey": null
          },
          (v2/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "ValueMapping",
        "kind": "LinkedField",
        "name": "values",
        "plural": true,
        "selections": [
          (v2/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "text",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "value",
            "storageKey": null
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "duplicates",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "key",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "defaultKind",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "created",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "updated",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "skipped",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "failed",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "kept",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "undoableUntil",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "concreteType": "ImportRowResult",
        "kind": "LinkedField",
        "name": "preview",
        "plural": true,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "row",
            "storageKey": null
          },
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "outcome",
            "storageKey": null
          },
          (v3/*:: as any*/),
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "message",
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
    "args": null,
    "concreteType": "ImportField",
    "kind": "LinkedField",
    "name": "importFields",
    "plural": true,
    "selections": [
      (v3/*:: as any*/),
      (v1/*:: as any*/)
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ImportStepsQuery",
    "selections": (v4/*:: as any*/),
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ImportStepsQuery",
    "selections": (v4/*:: as any*/)
  },
  "params": {
    "id": "d0de612cd05b8c52b96d13c4ef004828aa55a2fae83a0f4d78659bab66ca08a5",
    "metadata": {},
    "name": "ImportStepsQuery",
    "operationKind": "query",
    "text": null
  }
};
})();

(node as any).hash = "4fa6f90e3c4d7030662345f070412f72";

export default node;
