import { useCallback } from 'react';
import { graphql, useRelayEnvironment } from 'react-relay/hooks';
import { commitMutation } from 'relay-runtime';
import type { useMarkReadMutation } from './__generated__/useMarkReadMutation.graphql.ts';
import { activeDesk } from './bellState.ts';
import { refreshUnread, setUnread } from './notificationFeed.ts';

const readMutation = graphql`
  mutation useMarkReadMutation($input: MarkNotificationReadInput!) {
    markNotificationRead(input: $input) {
      notification {
        id
        readAt
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

/** Marks a notification as read, here and in the other tabs; a failure leaves it unread, which is true. */
export function useMarkRead(): (notificationId: string) => void {
  const environment = useRelayEnvironment();
  return useCallback(
    (id) => {
      activeDesk.get()?.settle([id]);
      commitMutation<useMarkReadMutation>(environment, {
        mutation: readMutation,
        variables: { input: { id } },
        optimisticUpdater: (store) => {
          const record = store.get(id);
          if (record?.getValue('readAt') != null) return;
          record?.setValue(new Date().toISOString(), 'readAt');
          setUnread(store, (unread) => unread - 1);
        },
        onCompleted: () => {
          activeDesk.get()?.tellRead();
          void refreshUnread(environment);
        },
      });
    },
    [environment],
  );
}
