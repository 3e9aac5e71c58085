// What the live tests share: a reminder that falls due in a second, and the subscription that rings it.
import assert from "node:assert/strict";

export const onNotification = `subscription Live($after: String) {
  onNotification(after: $after) { cursor unreadCount notification { id kind title reminder { id title } } }
}`;

const remind = `mutation Remind($input: CreateReminderInput!) {
  createReminder(input: $input) { reminder { id title fireAt } errors { __typename ... on Error { message } } }
}`;

const done = `mutation Done($input: CompleteReminderInput!) {
  completeReminder(input: $input) { errors { __typename } }
}`;

/** A reminder of the viewer that fires in so many seconds. */
export async function remindIn(session, seconds) {
  const input = { title: `Third party ${Date.now()}-${seconds}`, fireAt: new Date(Date.now() + seconds * 1000).toISOString() };
  const { createReminder } = await session.data(remind, { input });
  assert.equal(createReminder.errors, null);
  return createReminder.reminder;
}

/** Takes a reminder off the list again. */
export const complete = (session, reminder) => session.data(done, { input: { id: reminder.id } });

/** Where the viewer's notifications stand now. */
export async function cursorNow(session) {
  const { viewer } = await session.data("{ viewer { notificationCursor } }");
  return viewer.notificationCursor;
}

/** The first event of this reminder; those of other reminders of the same user are passed over. */
export async function eventOf(events, reminder) {
  for await (const { data, errors } of events) {
    assert.equal(errors, undefined, JSON.stringify(errors));
    if (data.onNotification.notification?.reminder?.id === reminder.id) return data.onNotification;
  }
  assert.fail("the subscription ended before the reminder rang");
}
