import assert from "node:assert/strict";
import { before, test } from "node:test";
import { createClient } from "graphql-sse";
import { complete, cursorNow, eventOf, onNotification, remindIn } from "./notices.mjs";
import { base, signIn } from "./session.mjs";

let session;
let client;
before(async () => {
  session = await signIn();
  client = createClient({ url: new URL("/graphql", base).href, headers: session.headers, retryAttempts: 0 });
});

test("npm graphql-sse runs a query as a stream of one", async () => {
  const results = [];
  for await (const result of client.iterate({ query: "{ viewer { user { name } } }" })) results.push(result);

  assert.equal(results.length, 1);
  assert.ok(results[0].data.viewer.user.name.length > 0);
});

test("npm graphql-sse runs a mutation and reads its typed errors", async () => {
  const query = `mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { errors { __typename } } }`;
  const { value } = await client.iterate({ query, variables: { input: { name: " ", kind: "COMPANY" } } }).next();

  assert.equal(value.data.createCustomer.errors[0].__typename, "ValidationError");
});

test("a document that is wrong is refused with its message", async () => {
  const outcome = await client
    .iterate({ query: "{ noSuchField }" })
    .next()
    .then(({ value }) => value.errors[0].message, (error) => String(error.message ?? error));

  assert.match(outcome, /noSuchField|400/);
});

test("npm graphql-sse hears a reminder ring and, after a drop, what it missed", { timeout: 40_000 }, async () => {
  const after = await cursorNow(session);
  const live = client.iterate({ query: onNotification, variables: { after } });
  const first = await remindIn(session, 1);
  const rung = await eventOf(live, first);

  const missed = await remindIn(session, 1);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  const resumed = client.iterate({ query: onNotification, variables: { after: rung.cursor } });
  const late = await eventOf(resumed, missed);

  assert.equal(late.notification.title, missed.title);
  assert.notEqual(late.cursor, rung.cursor);
  await complete(session, first);
  await complete(session, missed);
});
