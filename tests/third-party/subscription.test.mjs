import assert from "node:assert/strict";
import { before, test } from "node:test";
import { complete, cursorNow, onNotification, remindIn } from "./notices.mjs";
import { signIn } from "./session.mjs";

let session;
before(async () => {
  session = await signIn();
});

test("reminders ring live; after a drop the cursor brings what was missed, once each", { timeout: 60_000 }, async () => {
  const live = await listen(await cursorNow(session));
  const first = await remindIn(session, 2);
  const rung = await live.next(first);
  assert.equal(rung.notification.kind, "REMINDER");
  assert.equal(rung.notification.title, first.title);
  await live.drop();

  // Falls due while nobody listens.
  const missed = await remindIn(session, 1);
  await until(async () => (await inbox()).includes(missed.id));

  const resumed = await listen(rung.cursor);
  assert.equal((await resumed.next(missed)).notification.title, missed.title);
  const last = await remindIn(session, 1);
  assert.equal((await resumed.next(last)).notification.title, last.title);
  await resumed.drop();

  const seen = [...live.seen, ...resumed.seen];
  assert.equal(new Set(seen).size, seen.length, "no event came twice");
  for (const reminder of [first, missed, last]) await complete(session, reminder);
});

async function inbox() {
  const { notifications } = await session.data(
    "{ notifications(first: 20, order: [{ createdAt: DESC }]) { nodes { reminder { id } } } }",
  );
  return notifications.nodes.map((notification) => notification.reminder?.id);
}

async function until(condition) {
  const deadline = Date.now() + 20_000;
  while (!(await condition())) {
    assert.ok(Date.now() < deadline, "it did not happen in 20 seconds");
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Subscribes after a cursor; other people's events of the same user are passed over. */
async function listen(after) {
  const client = session.connect();
  const connected = new Promise((resolve) => client.on("connected", resolve));
  const events = client.iterate({ query: onNotification, variables: { after } });
  const pending = events.next();
  pending.catch(() => {}); // Whoever reads the first event hears of it.
  await connected;
  const seen = [];
  return {
    seen,
    async next(reminder) {
      for (let result = pending; ; result = events.next()) {
        const { value, done } = await result;
        assert.ok(!done, "the subscription ended");
        assert.equal(value.errors, undefined, JSON.stringify(value.errors));
        const event = value.data.onNotification;
        if (seen.includes(event.cursor)) continue;
        seen.push(event.cursor);
        if (event.notification?.reminder?.id === reminder.id) return event;
      }
    },
    async drop() {
      client.terminate();
      await events.return();
      await client.dispose();
    },
  };
}
