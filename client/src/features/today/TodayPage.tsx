import { startTransition, Suspense, useEffect, useReducer, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { BUSINESS_ZONE } from '../../shared/lib/businessDay.ts';
import { remindersChanged } from '../../shared/reminders/reminderSignals.ts';
import { ErrorBoundary } from '../../shared/ui/ErrorBoundary.tsx';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { Activity } from './Activity.tsx';
import { MyReminders } from './MyReminders.tsx';
import { Numbers } from './Numbers.tsx';
import { Panel } from './Panel.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { TaskBuckets } from './TaskBuckets.tsx';
import styles from './TodayPage.module.css';
import { Uncovered } from './Uncovered.tsx';

const next = (number: number): number => number + 1;
/** One key of two counters: the retry of a card, and what happened elsewhere on the page. */
const keyOf = (retry: number, revision: number) => retry * 10_000 + revision;

/** What must be done today. Each card stands for itself: one that fails leaves the others at work. */
export function TodayPage(): ReactElement {
  const { t } = useTranslation('today');
  const [work, workChanged] = useReducer(next, 0);
  const [numbers, numbersChanged] = useReducer(next, 0);
  const elsewhere = Intl.DateTimeFormat().resolvedOptions().timeZone !== BUSINESS_ZONE;

  function everythingChanged(): void {
    startTransition(() => {
      workChanged();
      numbersChanged();
    });
  }
  useEffect(() => remindersChanged.listen(everythingChanged), []);

  return (
    <>
      <PageHeader
        title={t('title')}
        {...(elsewhere && { subtitle: t('zoneNote') })}
        actions={
          // Without an answer about rights there is no button; the cards below say what is wrong.
          <ErrorBoundary fallback={() => null}>
            <Suspense>
              <QuickAdd onCreated={everythingChanged} />
            </Suspense>
          </ErrorBoundary>
        }
      />
      <div className={styles.page}>
        <div className={styles.numbers}>
          <Panel title={t('numbers.title')}>{(retry) => <Numbers fetchKey={keyOf(retry, numbers)} />}</Panel>
        </div>
        <div className={styles.work}>
          <Panel title={t('tasks.title')} rows={8}>
            {(retry) => <TaskBuckets fetchKey={keyOf(retry, work)} onChange={() => startTransition(numbersChanged)} />}
          </Panel>
        </div>
        <div className={styles.side}>
          <Panel title={t('reminders.title')}>{(retry) => <MyReminders fetchKey={keyOf(retry, work)} />}</Panel>
          <Panel title={t('uncovered.title')}>{(retry) => <Uncovered fetchKey={keyOf(retry, work)} />}</Panel>
          <QueryBoundary>{(retry) => <Activity fetchKey={retry} />}</QueryBoundary>
        </div>
      </div>
    </>
  );
}
