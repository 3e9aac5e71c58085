import { Button, Drawer } from 'antd';
import { useEffect, useState, useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useRelayEnvironment } from 'react-relay/hooks';
import { commitMutation } from 'relay-runtime';
import { remindersChanged } from '../../shared/reminders/reminderSignals.ts';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { useToast } from '../../shared/ui/useToast.ts';
import { thrownError } from '../../shared/graphql/userErrors.ts';
import type { NotificationDrawerAllReadMutation } from './__generated__/NotificationDrawerAllReadMutation.graphql.ts';
import { activeDesk } from './bellState.ts';
import { refreshUnread, setUnread } from './notificationFeed.ts';
import { NotificationList } from './NotificationList.tsx';

const allReadMutation = graphql`
  mutation NotificationDrawerAllReadMutation {
    markAllNotificationsRead {
      int
    }
  }
`;

/** What the bell opens: unread first, then what was read, both by day. */
export function NotificationDrawer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('reminders');
  const { t: common } = useTranslation();
  const environment = useRelayEnvironment();
  const toast = useToast();
  const [revision, setRevision] = useState(0);
  const [, startTransition] = useTransition();

  // A transition keeps the rows on screen until the new ones are here.
  useEffect(() => remindersChanged.listen(() => startTransition(() => setRevision((number) => number + 1))), []);

  function readAll(): void {
    commitMutation<NotificationDrawerAllReadMutation>(environment, {
      mutation: allReadMutation,
      variables: {},
      optimisticUpdater: (store) => setUnread(store, () => 0),
      onCompleted: () => {
        const desk = activeDesk.get();
        desk?.tellRead();
        void refreshUnread(environment);
        remindersChanged.tell();
      },
      onError: (error) => toast.error(thrownError(error)),
    });
  }

  return (
    <Drawer
      open
      size={420}
      title={t('title')}
      onClose={onClose}
      closable={{ 'aria-label': common('action.close') }}
      extra={
        <Button size="small" onClick={readAll}>
          {t('allRead')}
        </Button>
      }
    >
      <QueryBoundary>
        {(fetchKey) => <NotificationList fetchKey={fetchKey * 1000 + revision} onLeave={onClose} />}
      </QueryBoundary>
    </Drawer>
  );
}
