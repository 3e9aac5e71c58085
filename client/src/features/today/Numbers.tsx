import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useLanguage } from '../../shared/i18n/useLanguage.ts';
import { formatNumber, formatPercent } from '../../shared/lib/format.ts';
import { FieldText } from '../../shared/ui/FieldText.tsx';
import { Money } from '../../shared/ui/Money.tsx';
import type { NumbersQuery } from './__generated__/NumbersQuery.graphql.ts';
import { kept } from './kept.ts';
import styles from './Numbers.module.css';

const numbersQuery = graphql`
  query NumbersQuery {
    dashboard {
      customerCount
      customersWithoutNextStep
      coverageRate
      overdueTasks
      tasksDueToday
      tasksDueThisWeek
      openOpportunityAmount
      weightedForecast
      wonThisMonthAmount
      openFeedback
    }
  }
`;

/** The numbers of the server, each a way to what it counts. */
export function Numbers({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { dashboard } = useLazyLoadQuery<NumbersQuery>(
    numbersQuery,
    {},
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  if (!dashboard) return null;

  const count = (value: number) => formatNumber(value, language);
  const money = (value: number | null | undefined) => (
    <FieldText value={value != null && <Money amount={value} compact />} />
  );
  const customers = { lifecycle: [...kept] };

  return (
    <ul className={styles.numbers}>
      <li className={styles.headline}>
        <Link to="/customers" search={{ ...customers, noNextStep: true }} className={styles.tile}>
          <Figure label={t('numbers.coverage')}>
            <FieldText value={dashboard.coverageRate != null && formatPercent(dashboard.coverageRate, language)} />
          </Figure>
          <span className={styles.hint}>
            {t('numbers.coverageHint', { count: dashboard.customersWithoutNextStep })}
          </span>
        </Link>
      </li>
      <li>
        <Link to="/customers" search={customers} className={styles.tile}>
          <Figure label={t('numbers.customers')}>{count(dashboard.customerCount)}</Figure>
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
          <Figure label={t('numbers.openAmount')}>{money(dashboard.openOpportunityAmount)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/pipeline" className={styles.tile}>
          <Figure label={t('numbers.forecast')}>{money(dashboard.weightedForecast)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/pipeline" className={styles.tile}>
          <Figure label={t('numbers.won')}>{money(dashboard.wonThisMonthAmount)}</Figure>
        </Link>
      </li>
      <li>
        <Link to="/feedback" className={styles.tile}>
          <Figure label={t('numbers.feedback')}>{count(dashboard.openFeedback)}</Figure>
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
