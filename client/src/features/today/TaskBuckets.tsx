import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useNow } from '../../shared/lib/useNow.ts';
import { useSession } from '../../shared/session/useSession.ts';
import { ConfirmWithReason } from '../../shared/ui/ConfirmWithReason.tsx';
import { FirstUse } from '../../shared/ui/StatePanel.tsx';
import type { TaskBucketsQuery } from './__generated__/TaskBucketsQuery.graphql.ts';
import styles from './TaskBuckets.module.css';
import type { TaskData } from './taskData.ts';
import { bucketOf, buckets, dayBounds, type Bucket } from './dueBuckets.ts';
import { TaskRow } from './TaskRow.tsx';
import { useTaskActions } from './useTaskActions.ts';

// One group of fields per range of days, so that each bucket has its true count.
const tasksQuery = graphql`
  query TaskBucketsQuery($me: ID!, $today: DateTime!, $tomorrow: DateTime!, $dayAfter: DateTime!, $later: DateTime!) {
    past: tasks(
      first: 50
      where: { assigneeId: { eq: $me }, status: { in: [TODO, DOING] }, dueAt: { lt: $today } }
      order: [{ dueAt: ASC }]
    ) {
      totalCount
      nodes {
        ...TaskBuckets_task @relay(mask: false)
      }
    }
    day: tasks(
      first: 50
      where: { assigneeId: { eq: $me }, status: { in: [TODO, DOING] }, dueAt: { gte: $today, lt: $tomorrow } }
      order: [{ dueAt: ASC }]
    ) {
      totalCount
      nodes {
        ...TaskBuckets_task @relay(mask: false)
      }
    }
    tomorrow: tasks(
      first: 50
      where: { assigneeId: { eq: $me }, status: { in: [TODO, DOING] }, dueAt: { gte: $tomorrow, lt: $dayAfter } }
      order: [{ dueAt: ASC }]
    ) {
      totalCount
      nodes {
        ...TaskBuckets_task @relay(mask: false)
      }
    }
    week: tasks(
      first: 50
      where: { assigneeId: { eq: $me }, status: { in: [TODO, DOING] }, dueAt: { gte: $dayAfter, lt: $later } }
      order: [{ dueAt: ASC }]
    ) {
      totalCount
      nodes {
        ...TaskBuckets_task @relay(mask: false)
      }
    }
    later: tasks(
      first: 50
      where: { assigneeId: { eq: $me }, status: { in: [TODO, DOING] }, dueAt: { gte: $later } }
      order: [{ dueAt: ASC }]
    ) {
      totalCount
      nodes {
        ...TaskBuckets_task @relay(mask: false)
      }
    }
  }
`;

// Read whole, because a ticked task outlives the list it came from.
// eslint-disable-next-line @typescript-eslint/no-unused-expressions -- spread by name above
graphql`
  fragment TaskBuckets_task on Task {
    id
    title
    status
    priority
    dueAt
    careItemId
    customer {
      id
      name
    }
  }
`;

/** A task dealt with a moment ago; it stays in its place so that nothing jumps under the cursor. */
interface Ticked {
  readonly task: TaskData;
  readonly bucket: Bucket;
  readonly at: number;
  readonly how: 'DONE' | 'SKIPPED';
}

const STAYS = 2 * 60_000;
/** Of what is not due yet, a bucket shows so many until asked for all. */
const FOLD = 5;
const isOpen = ({ status }: TaskData) => status === 'TODO' || status === 'DOING';

interface Props {
  readonly fetchKey: number;
  /** Something was ticked, skipped or reopened: numbers elsewhere on the page changed. */
  readonly onChange: () => void;
}

/** The viewer's open tasks by when they are due. */
export function TaskBuckets({ fetchKey, onChange }: Props) {
  const { t } = useTranslation('today');
  const { id: me } = useSession();
  const now = useNow();
  const bounds = dayBounds(now);
  const { today, tomorrow, dayAfter, later } = bounds;
  const data = useLazyLoadQuery<TaskBucketsQuery>(
    tasksQuery,
    { me, today, tomorrow, dayAfter, later },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  const actions = useTaskActions();
  const [ticked, setTicked] = useState<ReadonlyMap<string, Ticked>>(new Map());
  const [unfolded, setUnfolded] = useState<ReadonlySet<Bucket>>(new Set<Bucket>(['overdue', 'today']));
  const [skipping, setSkipping] = useState<TaskData | null>(null);
  const [telling, setTelling] = useState<TaskData | null>(null);

  const groups = [data.past, data.day, data.tomorrow, data.week, data.later];
  const loaded = groups.flatMap((group) => group?.nodes ?? []);
  const recent = [...ticked.values()].filter(({ at }) => now - at < STAYS);
  const open = loaded.filter((task) => isOpen(task) && !recent.some((tick) => tick.task.id === task.id));
  const total = groups.reduce((sum, group) => sum + (group?.totalCount ?? 0), 0);

  function rowsOf(bucket: Bucket): readonly { readonly task: TaskData; readonly how: Ticked['how'] | null }[] {
    return [
      ...open.filter((task) => bucketOf(task.dueAt ?? '', now, bounds) === bucket).map((task) => ({ task, how: null })),
      ...recent.filter((tick) => tick.bucket === bucket),
    ].sort((a, b) => (a.task.dueAt ?? '').localeCompare(b.task.dueAt ?? ''));
  }

  const named = ({ id, title }: TaskData) => ({ id, title: title ?? '' });

  function keep(task: TaskData, how: Ticked['how']): void {
    setTicked((before) =>
      new Map(before).set(task.id, { task, how, at: now, bucket: bucketOf(task.dueAt ?? '', now, bounds) }),
    );
    onChange();
  }

  async function complete(task: TaskData, result?: string): Promise<void> {
    if (!(await actions.complete(named(task), result))) return;
    setTelling(null);
    keep(task, 'DONE');
  }

  async function skip(task: TaskData, reason: string): Promise<void> {
    if (!(await actions.skip(named(task), reason))) return;
    setSkipping(null);
    keep(task, 'SKIPPED');
  }

  async function reopen(task: TaskData): Promise<void> {
    if (!(await actions.reopen(named(task)))) return;
    setTicked((before) => new Map([...before].filter(([id]) => id !== task.id)));
    onChange();
  }

  if (open.length + recent.length === 0) {
    return <FirstUse title={t('tasks.empty')}>{t('tasks.emptyHint')}</FirstUse>;
  }
  return (
    <>
      {buckets.map((bucket) => {
        const rows = rowsOf(bucket);
        return (
          <div key={bucket} id={bucket} tabIndex={-1} className={styles.bucket}>
            {rows.length > 0 && (
              <>
                <h3 className={bucket === 'overdue' ? `${styles.title ?? ''} ${styles.overdue ?? ''}` : styles.title}>
                  {t(`bucket.${bucket}`)} <span className={styles.count}>{rows.filter(({ how }) => !how).length}</span>
                </h3>
                <ul className={styles.rows}>
                  {(unfolded.has(bucket) ? rows : rows.slice(0, FOLD)).map(({ task, how }) => (
                    <TaskRow
                      key={task.id}
                      task={task}
                      how={how}
                      onComplete={() => (task.careItemId == null ? void complete(task) : setTelling(task))}
                      onReopen={() => void reopen(task)}
                      onSkip={() => setSkipping(task)}
                    />
                  ))}
                </ul>
                {rows.length > FOLD && !unfolded.has(bucket) && (
                  <Button type="link" onClick={() => setUnfolded(new Set(unfolded).add(bucket))}>
                    {t('tasks.unfold', { count: rows.length - FOLD })}
                  </Button>
                )}
              </>
            )}
          </div>
        );
      })}
      {total > loaded.length && (
        <p className={styles.note}>{t('tasks.more', { shown: loaded.length, count: total })}</p>
      )}
      <ConfirmWithReason
        open={telling !== null}
        title={t('tasks.resultTitle', { title: telling?.title ?? '' })}
        reasonLabel={t('tasks.result')}
        confirmText={t('tasks.done')}
        maxLength={2000}
        onConfirm={(result) => telling && void complete(telling, result)}
        onCancel={() => setTelling(null)}
      />
      <ConfirmWithReason
        open={skipping !== null}
        title={t('tasks.skipTitle', { title: skipping?.title ?? '' })}
        confirmText={t('tasks.skip')}
        onConfirm={(reason) => skipping && void skip(skipping, reason)}
        onCancel={() => setSkipping(null)}
      />
    </>
  );
}
