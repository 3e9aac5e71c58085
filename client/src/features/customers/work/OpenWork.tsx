import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useNow } from '../../../shared/lib/useNow.ts';
import { ConfirmWithReason } from '../../../shared/ui/ConfirmWithReason.tsx';
import { DateTimeText } from '../../../shared/ui/Time.tsx';
import { useToast } from '../../../shared/ui/useToast.ts';
import { Card, NothingYet } from '../profile/Card.tsx';
import { useTerm } from '../terms.ts';
import type { OpenWork_customer$key } from './__generated__/OpenWork_customer.graphql.ts';
import type {
  OpenWorkReminderMutation,
  OpenWorkReminderMutation$data,
} from './__generated__/OpenWorkReminderMutation.graphql.ts';
import type { OpenWorkTaskMutation, OpenWorkTaskMutation$data } from './__generated__/OpenWorkTaskMutation.graphql.ts';
import styles from './WorkCards.module.css';

const customerFragment = graphql`
  fragment OpenWork_customer on Customer {
    tasks(first: 20, where: { status: { in: [TODO, DOING] } }, order: [{ dueAt: ASC }]) {
      nodes {
        id
        title
        type
        dueAt
        careItemId
        assignee {
          id
          name
        }
      }
    }
    reminders(
      first: 20
      where: { status: { in: [SCHEDULED, DUE, DELIVERED, SNOOZED, ESCALATED] } }
      order: [{ fireAt: ASC }]
    ) {
      nodes {
        id
        title
        status
        fireAt
        snoozedUntil
        completedAt
      }
    }
  }
`;

const taskMutation = graphql`
  mutation OpenWorkTaskMutation($input: CompleteTaskInput!) {
    completeTask(input: $input) {
      task {
        id
        status
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const reminderMutation = graphql`
  mutation OpenWorkReminderMutation($input: CompleteReminderInput!) {
    completeReminder(input: $input) {
      reminder {
        id
        status
        completedAt
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickTask = (data: OpenWorkTaskMutation$data) => data.completeTask;
const pickReminder = (data: OpenWorkReminderMutation$data) => data.completeReminder;

interface Props {
  readonly customer: OpenWork_customer$key;
  readonly canWrite: boolean;
  readonly onDone: () => Promise<void>;
}

/** What is still to be done for this customer, the most urgent first. */
export function OpenWork({ customer, canWrite, onDone }: Props) {
  const { t } = useTranslation('customers');
  const toast = useToast();
  const [telling, setTelling] = useState<{ readonly id: string; readonly title: string } | null>(null);
  const { tasks, reminders } = useFragment(customerFragment, customer);
  const [completeTask] = useAppMutation<OpenWorkTaskMutation, OpenWorkTaskMutation$data['completeTask']>(taskMutation, {
    payload: pickTask,
  });
  const [completeReminder] = useAppMutation<
    OpenWorkReminderMutation,
    OpenWorkReminderMutation$data['completeReminder']
  >(reminderMutation, { payload: pickReminder });
  const openTasks = tasks?.nodes ?? [];
  const openReminders = (reminders?.nodes ?? []).filter(({ completedAt }) => completedAt == null);

  async function finish(done: Promise<{ readonly ok: boolean }>): Promise<void> {
    if (!(await done).ok) return;
    toast.success(t('work.finished'));
    await onDone();
  }

  async function complete(id: string, result?: string): Promise<void> {
    await finish(
      completeTask({ input: { id, result: result ?? null } }).then((outcome) => {
        if (outcome.ok) setTelling(null);
        return outcome;
      }),
    );
  }

  return (
    <>
      <ConfirmWithReason
        open={telling !== null}
        title={t('work.resultTitle', { title: telling?.title ?? '' })}
        reasonLabel={t('work.result')}
        maxLength={2000}
        onConfirm={(result) => telling && void complete(telling.id, result)}
        onCancel={() => setTelling(null)}
      />
      <Card title={t('work.tasks')}>
        {openTasks.length === 0 && <NothingYet>{t('work.noTasks')}</NothingYet>}
        <ul className={styles.list}>
          {openTasks.map(({ id, title, type, dueAt, careItemId, assignee }) => (
            <Line
              key={id}
              title={title ?? ''}
              at={dueAt}
              note={[assignee?.name]}
              group={['taskType', type]}
              {...(canWrite && {
                onDone: () => (careItemId == null ? void complete(id) : setTelling({ id, title: title ?? '' })),
              })}
            />
          ))}
        </ul>
      </Card>
      <Card title={t('work.reminders')}>
        {openReminders.length === 0 && <NothingYet>{t('work.noReminders')}</NothingYet>}
        <ul className={styles.list}>
          {openReminders.map(({ id, title, status, fireAt, snoozedUntil }) => (
            <Line
              key={id}
              title={title ?? ''}
              at={snoozedUntil ?? fireAt}
              note={[]}
              group={['reminderStatus', status]}
              {...(canWrite && { onDone: () => void finish(completeReminder({ input: { id } })) })}
            />
          ))}
        </ul>
      </Card>
    </>
  );
}

interface LineProps {
  readonly title: string;
  readonly at: string | null | undefined;
  readonly note: readonly (string | null | undefined)[];
  readonly group: readonly [string, string | null | undefined];
  readonly onDone?: () => void;
}

function Line({ title, at, note, group: [group, value], onDone }: LineProps) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const term = useTerm();
  const now = useNow();
  const overdue = at != null && new Date(at).getTime() < now;
  return (
    <li className={`${styles.item ?? ''} ${styles.row ?? ''}`}>
      <div>
        <div className={styles.name}>{title}</div>
        <div className={styles.meta}>
          <span>{[value != null && term(group, value), ...note].filter(Boolean).join(' · ')}</span>
          {at != null && (
            <span className={overdue ? styles.overdue : undefined}>
              <DateTimeText value={at} />
              {overdue && ` · ${t('overdue')}`}
            </span>
          )}
        </div>
      </div>
      {onDone && (
        <Button size="small" onClick={onDone} aria-label={t('work.finish', { title })}>
          {common('action.done')}
        </Button>
      )}
    </li>
  );
}
