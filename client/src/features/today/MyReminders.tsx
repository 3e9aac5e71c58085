import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useNow } from '../../shared/lib/useNow.ts';
import { SnoozeButton } from '../../shared/reminders/SnoozeButton.tsx';
import { useReminderActions } from '../../shared/reminders/useReminderActions.ts';
import { useSession } from '../../shared/session/useSession.ts';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import type { MyRemindersQuery } from './__generated__/MyRemindersQuery.graphql.ts';
import { dayBounds } from './dueBuckets.ts';
import styles from './TaskRow.module.css';

const remindersQuery = graphql`
  query MyRemindersQuery($me: ID!, $tomorrow: DateTime!) {
    reminders(
      first: 50
      where: {
        userId: { eq: $me }
        status: { in: [SCHEDULED, DUE, DELIVERED, SNOOZED, ESCALATED] }
        fireAt: { lt: $tomorrow }
      }
      order: [{ fireAt: ASC }]
    ) {
      nodes {
        id
        title
        status
        fireAt
        snoozedUntil
        customer {
          id
          name
        }
      }
    }
  }
`;

const waiting: readonly string[] = ['SCHEDULED', 'DUE', 'DELIVERED', 'SNOOZED', 'ESCALATED'];

/** What rang and waits, and what rings today; a reminder put off past midnight leaves the list. */
export function MyReminders({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('today');
  const { id: me } = useSession();
  const now = useNow();
  const { tomorrow } = dayBounds(now);
  const { reminders } = useLazyLoadQuery<MyRemindersQuery>(
    remindersQuery,
    { me, tomorrow },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  const actions = useReminderActions();
  const rows = (reminders?.nodes ?? [])
    .filter(({ status }) => waiting.includes(status ?? ''))
    .map((reminder) => ({
      ...reminder,
      rings: (reminder.status === 'SNOOZED' ? reminder.snoozedUntil : reminder.fireAt) ?? '',
    }))
    .filter(({ rings }) => Date.parse(rings) < Date.parse(tomorrow))
    .sort((a, b) => a.rings.localeCompare(b.rings));

  if (rows.length === 0) return <p className={styles.facts}>{t('reminders.empty')}</p>;
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {rows.map(({ id, title, rings, customer }) => (
        <li key={id} className={styles.row}>
          <div className={styles.what}>
            <span>{title}</span>
            <span className={styles.facts}>
              {customer != null && (
                <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                  {customer.name}
                </Link>
              )}
              {Date.parse(rings) < now && <span className={styles.priority}>{t('reminders.overdue')}</span>}
              <RelativeTime value={rings} />
            </span>
          </div>
          <Button
            size="small"
            aria-label={`${t('reminders.done')}: ${title ?? ''}`}
            onClick={() => void actions.done({ id, title: title ?? '' })}
          >
            {t('reminders.done')}
          </Button>
          <SnoozeButton onChoose={(choice) => void actions.snooze(id, choice)} />
        </li>
      ))}
    </ul>
  );
}
