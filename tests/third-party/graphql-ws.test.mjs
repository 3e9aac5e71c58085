import assert from "node:assert/strict";
import { before, test } from "node:test";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { complete, cursorNow, eventOf, onNotification, remindIn } from "./notices.mjs";
import { signIn, socketUrl } from "./session.mjs";

let session;
before(async () => {
  session = await signIn();
});

test("two subscriptions, a query and a mutation share one socket", { timeout: 30_000 }, async () => {
  let sockets = 0;
  const client = session.connect({ lazy: false, on: { connected: () => sockets++ } });
  const after = await cursorNow(session);
  const first = client.iterate({ query: onNotification, variables: { after } });
  const second = client.iterate({ query: onNotification, variables: { after } });

  const query = await client.iterate({ query: "{ viewer { user { name } } }" }).next();
  const mutation = await client
    .iterate({
      query: `mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } errors { __typename } } }`,
      variables: { input: { name: " ", kind: "COMPANY" } },
    })
    .next();
  const reminder = await remindIn(session, 1);
  const [one, two] = await Promise.all([eventOf(first, reminder), eventOf(second, reminder)]);

  assert.ok(query.value.data.viewer.user.name.length > 0);
  assert.equal(mutation.value.data.createCustomer.errors[0].__typename, "ValidationError");
  assert.deepEqual(one, two);
  assert.equal(sockets, 1);
  await complete(session, reminder);
  await client.dispose();
});

test("a subscription that is given up leaves the others on its socket alone", { timeout: 30_000 }, async () => {
  const client = session.connect({ lazy: false });
  const after = await cursorNow(session);
  const given = client.iterate({ query: onNotification, variables: { after } });
  const kept = client.iterate({ query: onNotification, variables: { after } });
  const pending = kept.next();
  const lost = given.next();
  await client.iterate({ query: "{ __typename }" }).next();
  await given.return();
  assert.equal((await lost).done, true);

  const reminder = await remindIn(session, 1);
  const { value } = await pending;

  assert.equal(value.data.onNotification.notification.reminder.id, reminder.id);
  await complete(session, reminder);
  await client.dispose();
});

test("the client reconnects by itself and the cursor brings what was missed", { timeout: 40_000 }, async () => {
  let cursor = await cursorNow(session);
  let connections = 0;
  const client = session.connect({ retryAttempts: 5, retryWait: () => Promise.resolve(), on: { connected: () => connections++ } });
  const seen = [];
  const reminders = [];
  // The client sends the same payload after a reconnect, so it reads the variable anew.
  const variables = {
    get after() {
      return cursor;
    },
  };
  const end = deferred();
  const stop = client.subscribe(
    { query: onNotification, variables },
    {
      next: ({ data, errors }) => {
        if (errors) return end.reject(new Error(JSON.stringify(errors)));
        cursor = data.onNotification.cursor;
        seen.push(data.onNotification.notification.reminder?.id);
        if (reminders.length === 1) client.terminate();
        if (reminders.length === 2) end.resolve();
      },
      error: end.reject,
      complete: () => {},
    },
  );

  reminders.push((await remindIn(session, 1)).id);
  while (connections < 2) await new Promise((resolve) => setTimeout(resolve, 50));
  reminders.push((await remindIn(session, 1)).id);
  await end.promise;
  stop();

  assert.deepEqual(seen, reminders, "each once and in order");
  for (const id of reminders) await complete(session, { id });
  await client.dispose();
});

test("without a session the client gives the reason and does not loop", { timeout: 30_000 }, async () => {
  const client = createClient({ url: socketUrl(), webSocketImpl: WebSocket, retryAttempts: 0 });

  const error = await client
    .iterate({ query: onNotification })
    .next()
    .catch((reason) => reason);

  assert.equal(error.code, 4403);
  await client.dispose();
});

function deferred() {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
}
