import assert from "node:assert/strict";
import { before, test } from "node:test";
import { base, signIn } from "./session.mjs";

let session;
before(async () => {
  session = await signIn();
});

test("a query answers who is asking", async () => {
  const { viewer } = await session.data("{ viewer { user { name } roles unreadCount } }");

  assert.ok(viewer.user.name.length > 0);
  assert.ok(viewer.roles.length > 0);
  assert.ok(Number.isInteger(viewer.unreadCount));
});

test("a filter narrows the list to what it says", async () => {
  const query = `query Active($where: CustomerFilterInput) {
    customers(first: 20, where: $where, order: [{ name: ASC }]) { nodes { name lifecycle } totalCount }
  }`;

  const all = await session.data(query, { where: null });
  const active = await session.data(query, { where: { lifecycle: { in: ["ACTIVE"] } } });

  assert.ok(active.customers.nodes.length > 0, "the demo data has active customers");
  assert.ok(active.customers.nodes.every((customer) => customer.lifecycle === "ACTIVE"));
  assert.ok(active.customers.totalCount < all.customers.totalCount);
});

test("a filter on a name finds that customer", async () => {
  const { customers } = await session.data("{ customers(first: 1) { nodes { id name } } }");
  const [wanted] = customers.nodes;

  const found = await session.data(
    `query Named($name: String!) { customers(first: 50, where: { name: { eq: $name } }) { nodes { id } } }`,
    { name: wanted.name },
  );

  assert.ok(found.customers.nodes.some((customer) => customer.id === wanted.id));
});

test("a GET runs a query and refuses a mutation", async () => {
  const get = (query) =>
    fetch(new URL(`/graphql?query=${encodeURIComponent(query)}`, base), {
      headers: { Cookie: session.cookie, "GraphQL-Preflight": "1" },
    });

  const query = await get("{ __typename }");
  const mutation = await get("mutation { markAllNotificationsRead { __typename } }");

  assert.deepEqual(await query.json(), { data: { __typename: "Query" } });
  assert.equal(mutation.status, 405);
  assert.equal(mutation.headers.get("Allow"), "POST");
});

test("a document error is a 400 that names the field", async () => {
  const { status, body } = await session.send("{ customers { nodes { noSuchField } } }");

  assert.equal(status, 400);
  assert.equal(body.data, undefined);
  assert.match(body.errors[0].message, /noSuchField/);
});

test("a session without the preflight header is refused", async () => {
  const response = await fetch(new URL("/graphql", base), {
    method: "POST",
    headers: { "Content-Type": "application/json", Cookie: session.cookie },
    body: JSON.stringify({ query: "{ __typename }" }),
  });

  assert.equal(response.status, 403);
  assert.equal((await response.json()).error, "csrf_header_required");
});
