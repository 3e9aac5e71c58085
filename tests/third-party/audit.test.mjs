import assert from "node:assert/strict";
import { test } from "node:test";
import { serverAudits } from "graphql-http";
import { base } from "./session.mjs";

// Clients that name no media type get the one made for GraphQL; the audit would rather see plain JSON.
const accepted = ["47DE", "80D8"];

for (const audit of serverAudits({ url: new URL("/graphql", base).href })) {
  test(`GraphQL over HTTP ${audit.id}: ${audit.name}`, async () => {
    const result = await audit.fn();

    assert.notEqual(result.status, "error", result.reason);
    assert.ok(result.status === "ok" || accepted.includes(audit.id), result.reason);
  });
}
