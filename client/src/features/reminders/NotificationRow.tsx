import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import type { NotificationRow_notification$key } from './__generated__/NotificationRow_notification.graphql.ts';
import styles from './NotificationList.module.css';
import { SnoozeButton } from '../../shared/reminders/SnoozeButton.tsx';
import { useReminderActions } from '../../shared/reminders/useReminderActions.ts';
import { useMarkRead } from './useMarkRead.ts';

const fragment = graphql`
  fragment NotificationRow_notification on Notification {
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
      completedAt
      late
    }
  }
`;

interface Props {
  readonly notification: NotificationRow_notification$key;
  readonly onLeave: () => void;
}

export function NotificationRow({ notification, onLeave }: Props) {
  const { t } = useTranslation('reminders');
  const row = useFragment(fragment, notification);
  const actions = useReminderActions();
  const markRead = useMarkRead();
  const unread = row.readAt == null;
  const { reminder } = row;
  const waits = reminder != null && reminder.completedAt == null && reminder.status === 'DELIVERED';

  function leave(): void {
    if (unread) markRead(row.id);
    onLeave();
  }

  return (
    <li className={unread ? `${styles.row ?? ''} ${styles.unread ?? ''}` : styles.row}>
      <p className={styles.text}>
        {unread && <span className="visually-hidden">{t('unread')} · </span>}
        {row.title}
      </p>
      <p className={styles.facts}>
        {reminder?.late === true && waits && <span className={styles.late}>{t('late')} · </span>}
        {row.kind && row.kind in kinds ? t(`kind.${row.kind as Kind}`) : row.kind}
        {row.customer?.name != null && ` · ${row.customer.name}`}
        {row.createdAt != null && (
          <>
            {' · '}
            <RelativeTime value={row.createdAt} />
          </>
        )}
        {reminder?.completedAt != null && ` · ${t('handled')}`}
      </p>
      {row.body && <p className={styles.facts}>{row.body}</p>}
      <div className={styles.actions}>
        {waits && (
          <>
            <Button
              size="small"
              type="primary"
              onClick={async () => {
                await actions.done({ id: reminder.id, title: row.title ?? '' });
                if (unread) markRead(row.id);
              }}
            >
              {t('done')}
            </Button>
            <SnoozeButton
              onChoose={async (choice) => {
                await actions.snooze(reminder.id, choice);
                if (unread) markRead(row.id);
              }}
            />
          </>
        )}
        {row.customer != null && (
          <Link
            className={styles.link}
            to="/customers/$customerId"
            params={{ customerId: row.customer.id }}
            onClick={leave}
          >
            {t('open')}
          </Link>
        )}
        {row.kind === 'FEEDBACK' && (
          <Link className={styles.link} to="/feedback" onClick={leave}>
            {t('open')}
          </Link>
        )}
        {row.kind === 'SYSTEM' && (
          <Link className={styles.link} to="/me" onClick={leave}>
            {t('open')}
          </Link>
        )}
        {unread && (
          <Button size="small" type="link" onClick={() => markRead(row.id)}>
            {t('markRead')}
          </Button>
        )}
      </div>
    </li>
  );
}

const kinds = { REMINDER: 1, ASSIGNMENT: 1, FEEDBACK: 1, SYSTEM: 1 } as const;
type Kind = keyof typeof kinds;
