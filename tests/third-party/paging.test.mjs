import assert from "node:assert/strict";
import { before, test } from "node:test";
import { signIn } from "./session.mjs";

const PAGE = 7;
const query = `query Customers($first: Int, $after: String, $last: Int, $before: String) {
  customers(first: $first, after: $after, last: $last, before: $before, order: [{ name: ASC }]) {
    edges { cursor node { id name } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

let session;
before(async () => {
  session = await signIn();
});

test("three pages by cursor are one big page", async () => {
  const big = await session.data(query, { first: 3 * PAGE });
  assert.equal(big.customers.edges.length, 3 * PAGE, "the demo data has enough customers");

  const pages = [];
  let after = null;
  for (let page = 0; page < 3; page++) {
    const { customers } = await session.data(query, { first: PAGE, after });
    assert.equal(customers.edges.length, PAGE);
    assert.equal(customers.pageInfo.hasPreviousPage, page > 0);
    assert.equal(customers.pageInfo.endCursor, customers.edges.at(-1).cursor);
    pages.push(...customers.edges);
    after = customers.pageInfo.endCursor;
  }

  assert.deepEqual(
    pages.map((edge) => edge.node.id),
    big.customers.edges.map((edge) => edge.node.id),
  );
});

test("the way back is the way forth", async () => {
  const forth = await session.data(query, { first: 2 * PAGE });
  const edges = forth.customers.edges;

  const back = await session.data(query, { last: PAGE, before: edges[2 * PAGE - 1].cursor });

  assert.deepEqual(
    back.customers.edges.map((edge) => edge.node.id),
    edges.slice(PAGE - 1, 2 * PAGE - 1).map((edge) => edge.node.id),
  );
});

test("a cursor that is none is refused with its code", async () => {
  const { body } = await session.send(query, { first: PAGE, after: "nonsense" });

  assert.equal(body.data.customers, null);
  assert.equal(body.errors[0].extensions.code, "HC0078");
});
