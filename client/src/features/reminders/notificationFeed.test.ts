import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMockEnvironment } from 'relay-test-utils';
import type { Environment } from 'relay-runtime';
import { followNotifications, type FeedNotification } from './notificationFeed.ts';

type MockEnvironment = ReturnType<typeof createMockEnvironment>;

const event = (id: string, cursor: string, unreadCount: number) => ({
  data: {
    onNotification: {
      cursor,
      unreadCount,
      notification: {
        id,
        kind: 'REMINDER',
        title: id,
        body: null,
        createdAt: '2026-11-22T08:00:00Z',
        readAt: null,
        customer: null,
        reminder: null,
      },
    },
  },
});

const nameOf = (environment: MockEnvironment) => environment.mock.getMostRecentOperation().request.node.operation.name;
const variablesOf = (environment: MockEnvironment) => environment.mock.getMostRecentOperation().request.variables;
const resumeOf = (environment: MockEnvironment) =>
  (
    environment.mock.getMostRecentOperation().request.cacheConfig?.metadata as {
      resumeVariables: () => { after: string };
    }
  ).resumeVariables();

describe('following notifications', () => {
  let environment: MockEnvironment;
  let heard: FeedNotification[];
  let stop: () => void;

  beforeEach(async () => {
    vi.useFakeTimers();
    environment = createMockEnvironment();
    heard = [];
    stop = followNotifications(environment as unknown as Environment, (notification) => heard.push(notification));
    environment.mock.resolveMostRecentOperation({ data: { viewer: { notificationCursor: 'c0', unreadCount: 1 } } });
    await vi.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  const send = (...args: Parameters<typeof event>) =>
    environment.mock.nextValue(environment.mock.getMostRecentOperation(), event(...args));
  const unread = (): unknown => environment.getStore().getSource().get('client:root:viewer')?.['unreadCount'];

  it('begins at the cursor of the viewer', () => {
    expect(nameOf(environment)).toBe('notificationFeedSubscription');
    expect(variablesOf(environment)).toEqual({ after: 'c0' });
  });

  it('goes on after the last event when the socket comes back', () => {
    send('n1', 'c1', 2);
    send('n2', 'c2', 3);
    expect(resumeOf(environment)).toEqual({ after: 'c2' });
  });

  it('hears an event once, however often it is sent, and keeps the count', () => {
    send('n1', 'c1', 2);
    send('n1', 'c1', 2);
    expect(heard.map(({ id }) => id)).toEqual(['n1']);
    expect(unread()).toBe(2);
  });

  it('subscribes again from the last event when the server ends the stream', async () => {
    send('n1', 'c1', 2);
    environment.mock.complete(environment.mock.getMostRecentOperation());
    await vi.advanceTimersByTimeAsync(60_000);

    expect(nameOf(environment)).toBe('notificationFeedSubscription');
    expect(variablesOf(environment)).toEqual({ after: 'c1' });
    send('n2', 'c2', 3);
    expect(heard.map(({ id }) => id)).toEqual(['n1', 'n2']);
  });

  it('is silent after the person signed out', async () => {
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(environment.mock.getAllOperations()).toEqual([]);
  });
});

describe('a feed whose start fails', () => {
  it('tries again until the server answers', async () => {
    vi.useFakeTimers();
    const environment = createMockEnvironment();
    const stop = followNotifications(environment as unknown as Environment, () => undefined);
    environment.mock.rejectMostRecentOperation(new Error('offline'));
    await vi.advanceTimersByTimeAsync(60_000);

    expect(nameOf(environment)).toBe('notificationFeedQuery');
    stop();
    vi.useRealTimers();
  });
});
