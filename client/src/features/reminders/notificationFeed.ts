import { fetchQuery, graphql } from 'react-relay/hooks';
import { requestSubscription, type Environment, type RecordSourceSelectorProxy } from 'relay-runtime';
import { pause, retryDelay } from '../../shared/graphql/socketClosing.ts';
import type { notificationFeedQuery } from './__generated__/notificationFeedQuery.graphql.ts';
import type {
  notificationFeedSubscription,
  notificationFeedSubscription$data,
} from './__generated__/notificationFeedSubscription.graphql.ts';

const startQuery = graphql`
  query notificationFeedQuery {
    viewer {
      notificationCursor
      unreadCount
    }
  }
`;

const subscription = graphql`
  subscription notificationFeedSubscription($after: String) {
    onNotification(after: $after) {
      cursor
      unreadCount
      notification {
        id
        kind
        title
        body
        createdAt
        readAt
        customer {
          id
          name
        }
        reminder {
          id
          status
          fireAt
          snoozedUntil
          completedAt
          late
        }
      }
    }
  }
`;

export type FeedNotification = NonNullable<notificationFeedSubscription$data['onNotification']['notification']>;

/** The count on the bell lives in the Relay store, where queries, events and mutations all write it. */
export function setUnread(store: RecordSourceSelectorProxy, change: (unread: number) => number): void {
  const viewer = store.getRoot().getLinkedRecord('viewer');
  const unread: unknown = viewer?.getValue('unreadCount');
  viewer?.setValue(Math.max(0, change(typeof unread === 'number' ? unread : 0)), 'unreadCount');
}

/** Asks for the count again: after a reconnect, or when another tab read something. */
export function refreshUnread(environment: Environment): Promise<unknown> {
  return fetchQuery<notificationFeedQuery>(environment, startQuery, {}, { fetchPolicy: 'network-only' })
    .toPromise()
    .catch(() => undefined); // the next event or reconnect brings the count
}

/**
 * Every notification from now on, each once. It begins at the viewer's cursor and, however often the connection or
 * the server goes away, begins again after the last event it has seen.
 */
export function followNotifications(
  environment: Environment,
  onNotification: (notification: FeedNotification) => void,
): () => void {
  const seen = new Set<string>();
  let cursor: string | null = null;
  let stop: () => void = () => undefined;
  let closed = false;

  const isClosed = () => closed;

  function listen(after: string): Promise<void> {
    return new Promise((resolve) => {
      const subscribed = requestSubscription<notificationFeedSubscription>(environment, {
        subscription,
        variables: { after },
        cacheConfig: { metadata: { resumeVariables: () => ({ after: cursor }) } },
        updater: (store, data) => {
          if (data) setUnread(store, () => data.onNotification.unreadCount);
        },
        onNext: (data) => {
          if (!data) return;
          const { notification } = data.onNotification;
          cursor = data.onNotification.cursor;
          if (notification && !seen.has(notification.id)) {
            seen.add(notification.id);
            onNotification(notification);
          }
        },
        onError: () => resolve(),
        onCompleted: () => resolve(),
      });
      stop = () => {
        subscribed.dispose();
        resolve();
      };
    });
  }

  async function follow(): Promise<void> {
    for (let attempt = 0; !isClosed(); attempt++) {
      if (cursor === null) {
        const start = await fetchQuery<notificationFeedQuery>(
          environment,
          startQuery,
          {},
          { fetchPolicy: 'network-only' },
        )
          .toPromise()
          .catch(() => null);
        cursor = start?.viewer?.notificationCursor ?? null;
      }
      if (isClosed()) return;
      if (cursor !== null) {
        const before: string = cursor;
        await listen(cursor);
        if (cursor !== before) attempt = 0;
      }
      await pause(retryDelay(attempt));
    }
  }

  void follow();
  return () => {
    closed = true;
    stop();
  };
}
