import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

const root = join(import.meta.dirname, "../..");
const read = (path) => readFileSync(join(root, path), "utf8");

const released = read("docs/schema/released.graphql");
const accepted = JSON.parse(read("docs/schema/accepted-breaks.json"));
let breaks;
before(async () => {
  breaks = await breaksOf(released, read("api/CrmGraph.Api/schema.graphql"));
});

test("nothing that was released breaks, but for what was accepted (docs/schema/README.md)", () => {
  const unannounced = breaks.filter(({ path }) => !(path in accepted));

  assert.deepEqual(unannounced, []);
});

test("every accepted break is one, and the changelog says so", () => {
  const announced = read("CHANGELOG.md")
    .split(/\n(?=- |\n)/)
    .filter((entry) => entry.includes("**breaking**"));

  for (const path of Object.keys(accepted)) {
    assert.ok(breaks.some((change) => change.path === path), `${path} is accepted but breaks nothing`);
    assert.ok(announced.some((entry) => entry.includes(path)), `CHANGELOG.md has no **breaking** line that names ${path}`);
  }
});

// The gate is worth something only if it sees what breaks clients.
const harmful = {
  "a field that goes": [/^ {2}unreadCount: Int!\n/m, ""],
  "a field that becomes nullable": [/^ {2}unreadCount: Int!$/m, "  unreadCount: Int"],
  "an enum value that goes": [/^ {2}SYSTEM\n/m, ""],
  "an argument that becomes required": [/onNotification\(after: String\)/, "onNotification(after: String!)"],
  "an input field that becomes required": [/^input CreateTagInput \{\n/m, "input CreateTagInput {\n  reason: String!\n"],
  "a type that leaves a union": [/ = ValidationError \| DuplicateError$/m, " = ValidationError"],
};
for (const [name, [pattern, replacement]] of Object.entries(harmful)) {
  test(`the gate sees ${name}`, async () => {
    const changed = released.replace(pattern, replacement);
    assert.notEqual(changed, released);

    assert.ok((await breaksOf(released, changed)).length > 0);
  });
}

test("the gate lets additions through", async () => {
  const changed = released.replace(/^input CreateTagInput \{\n/m, "input CreateTagInput {\n  hint: String\n");

  assert.deepEqual(await breaksOf(released, changed), []);
});

async function breaksOf(before, after) {
  const changes = await diff(buildSchema(before), buildSchema(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path, message }) => ({ path, message }));
}
