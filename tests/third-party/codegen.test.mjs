import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { codegen } from "@graphql-codegen/core";
import * as documentPlugin from "@graphql-codegen/typed-document-node";
import * as operationsPlugin from "@graphql-codegen/typescript-operations";
import { buildSchema, parse } from "graphql";

const here = import.meta.dirname;
const root = join(here, "../..");
const workshop = join(root, "artifacts/third-party/codegen");
const require = createRequire(import.meta.url);
const DOCUMENT_NODE = "@graphql-typed-document-node/core";

// The scalars of the schema as they come over the wire.
const scalars = { DateTime: "string", LocalDate: "string", Decimal: "number", Long: "number", Any: "unknown" };

test("graphql-codegen types documents from schema.graphql, and TypeScript accepts what is right only", async () => {
  const schema = buildSchema(readFileSync(join(root, "api/CrmGraph.Api/schema.graphql"), "utf8"));
  const custom = Object.values(schema.getTypeMap()).filter((type) => type.astNode?.kind === "ScalarTypeDefinition");
  assert.deepEqual(
    custom.map(({ name }) => name).sort(),
    Object.keys(scalars).sort(),
    "every custom scalar has a type here and in docs/integrating.md",
  );

  await generate(schema);
  const tsc = require.resolve("typescript/package.json").replace("package.json", "bin/tsc");
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", workshop], { encoding: "utf8" });

  assert.equal(status, 0, stdout + stderr);
});

async function generate(schema) {
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  cpSync(join(here, "codegen/program.ts"), join(workshop, "program.ts"));
  writeFileSync(join(workshop, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(
    join(workshop, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: "nodenext",
        target: "es2022",
        skipLibCheck: true,
        types: [],
        // The generated file lies outside this folder's packages.
        paths: { [DOCUMENT_NODE]: [require.resolve(`${DOCUMENT_NODE}/package.json`).replace("package.json", "typings/index.d.ts")] },
      },
      files: ["program.ts"],
    }),
  );
  const document = parse(readFileSync(join(here, "codegen/customers.graphql"), "utf8"));
  const code = await codegen({
    filename: "graphql.ts",
    schemaAst: schema,
    schema: undefined,
    documents: [{ location: "customers.graphql", document }],
    config: { scalars, enumsAsTypes: true, useTypeImports: true, strictScalars: true },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: operationsPlugin, documents: documentPlugin },
  });
  writeFileSync(join(workshop, "graphql.ts"), code);
}
