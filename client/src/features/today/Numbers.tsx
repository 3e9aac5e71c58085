import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useLanguage } from '../../shared/i18n/useLanguage.ts';
import { dayOf, instantOf } from '../../shared/lib/businessDay.ts';
import { formatNumber, formatPercent } from '../../shared/lib/format.ts';
import { useNow } from '../../shared/lib/useNow.ts';
import { FieldText } from '../../shared/ui/FieldText.tsx';
import { Money } from '../../shared/ui/Money.tsx';
import type { NumbersQuery } from './__generated__/NumbersQuery.graphql.ts';
import { kept as keptStages } from './kept.ts';
import styles from './Numbers.module.css';

const numbersQuery = graphql`
  query NumbersQuery($month: DateTime!) {
    dashboard {
      overdueTasks
      tasksDueToday
      tasksDueThisWeek
    }
    kept: customersAggregate(where: { lifecycle: { nin: [LOST, ARCHIVED] } }) {
      count
      countOf {
        nextContactAt
      }
    }
    open: opportunitiesAggregate(where: { status: { eq: OPEN } }) {
      sum {
        amount
        weightedAmount
      }
    }
    won: opportunitiesAggregate(where: { status: { eq: WON }, closedAt: { gte: $month } }) {
      sum {
        amount
      }
    }
    unanswered: feedbacksAggregate(where: { status: { in: [RECEIVED, TRIAGED, ACTION, DONE] } }) {
      count
    }
  }
`;

/** The numbers of the server, each a way to what it counts. */
export function Numbers({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const month = instantOf(`${dayOf(useNow()).slice(0, 8)}01`).toISOString();
  const { dashboard, kept, open, won, unanswered } = useLazyLoadQuery<NumbersQuery>(
    numbersQuery,
    { month },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  if (!dashboard || !kept || !unanswered) return null;

  const count = (value: number) => formatNumber(value, language);
  const money = (value: number | null | undefined) => (
    <FieldText value={value != null && <Money amount={value} compact />} />
  );
  const covered = kept.countOf.nextContactAt ?? 0;
  const customers = { lifecycle: [...keptStages] };

  return (
    <ul className={styles.numbers}>
      <li className={styles.headline}>
        <Link to="/customers" search={{ ...customers, noNextStep: true }} className={styles.tile}>
          <Figure label={t('numbers.coverage')}>
            <FieldText value={kept.count > 0 && formatPercent(covered / kept.count, language)} />
          </Figure>
          <span className={styles.hint}>{t('numbers.coverageHint', { count: kept.count - covered })}</span>
        </Link>
      </li>
      <li>
        <Link to="/customers" search={customers} className={styles.tile}>
          <Figure label={t('numbers.customers')}>{count(kept.count)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/today" hash="overdue" className={styles.tile}>
          <Figure label={t('numbers.overdue')}>{count(dashboard.overdueTasks)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/today" hash="today" className={styles.tile}>
          <Figure label={t('numbers.today')}>{count(dashboard.tasksDueToday)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/today" hash="tomorrow" className={styles.tile}>
          <Figure label={t('numbers.week')}>{count(dashboard.tasksDueThisWeek)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/pipeline" className={styles.tile}>
          <Figure label={t('numbers.openAmount')}>{money(open?.sum.amount)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/pipeline" className={styles.tile}>
          <Figure label={t('numbers.forecast')}>{money(open?.sum.weightedAmount)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/pipeline" className={styles.tile}>
          <Figure label={t('numbers.won')}>{money(won?.sum.amount)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/feedback" className={styles.tile}>
          <Figure label={t('numbers.feedback')}>{count(unanswered.count)}</Figure>
        </Link>
      </li>
    </ul>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <span className={styles.label}>{label}</span>
      <span className={`${styles.value ?? ''} figures`}>{children}</span>
    </>
  );
}
