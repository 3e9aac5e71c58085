import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useLanguage } from '../../shared/i18n/useLanguage.ts';
import { formatDate, parseLocalDate } from '../../shared/lib/format.ts';
import { ChartCard } from '../../shared/ui/ChartCard.tsx';
import { DateText } from '../../shared/ui/Time.tsx';
import type { CarePreviewNamesQuery } from './__generated__/CarePreviewNamesQuery.graphql.ts';
import type { CarePreviewQuery } from './__generated__/CarePreviewQuery.graphql.ts';
import type { CareInput } from './careLine.ts';
import styles from './CarePage.module.css';

const previewQuery = graphql`
  query CarePreviewQuery($items: [CarePlanItemInput!]) {
    carePreview(days: 90, items: $items) {
      customers
      isComplete
      total
      days {
        on
        count
      }
      people {
        userId
        count
        busiestOn
        busiestCount
      }
      items {
        title
        count
      }
    }
  }
`;

const namesQuery = graphql`
  query CarePreviewNamesQuery($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on User {
        name
      }
    }
  }
`;

/** As many colleagues as the list shows. */
const SHOWN = 20;

interface Props {
  readonly fetchKey: number;
  /** The lines to look ahead with; null for those that are kept. */
  readonly items: readonly CareInput[] | null;
}

/** What the plan asks for in the next 90 days: per day, per colleague, per line. */
export function CarePreview({ fetchKey, items }: Props) {
  const { t } = useTranslation('care');
  const language = useLanguage();
  const { carePreview } = useLazyLoadQuery<CarePreviewQuery>(
    previewQuery,
    { items },
    { fetchKey, fetchPolicy: 'network-only' },
  );
  const days = carePreview?.days;
  const option = useMemo(
    () => ({
      grid: { left: 40, right: 8, top: 16, bottom: 28 },
      tooltip: { trigger: 'axis' as const },
      xAxis: { type: 'category' as const, data: (days ?? []).map(({ on }) => on.slice(5)) },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: [{ type: 'bar' as const, name: t('preview.count'), data: (days ?? []).map(({ count }) => count) }],
    }),
    [days, t],
  );
  if (carePreview == null) return null;

  const { customers, isComplete, total, people } = carePreview;
  const rows = (days ?? []).map(({ on, count }) => [formatDate(parseLocalDate(on), language, 'date'), count]);
  return (
    <section className={styles['preview']} aria-label={t('preview.title')}>
      <h2 className={styles['title']}>
        {t('preview.title')}: {t('preview.total', { total, customers })}
      </h2>
      {!isComplete && <p className={styles['note']}>{t('preview.incomplete', { customers })}</p>}
      <ChartCard
        title={t('preview.perDay')}
        note={t('preview.note')}
        option={option}
        table={{ columns: [t('preview.date'), t('preview.count')], rows }}
        height={200}
      />
      <div className={styles['numbers']}>
        <div>
          <h3 className={styles['title']}>{t('preview.perPerson')}</h3>
          <People people={people.slice(0, SHOWN)} />
        </div>
        <div>
          <h3 className={styles['title']}>{t('preview.perLine')}</h3>
          <ul className={styles['list']}>
            {carePreview.items.map(({ title, count }, index) => (
              <li key={index} className={styles['line']}>
                <span>{title}</span>
                <b>{count}</b>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

interface Load {
  readonly userId: string;
  readonly count: number;
  readonly busiestOn: string;
  readonly busiestCount: number;
}

function People({ people }: { readonly people: readonly Load[] }) {
  const { t } = useTranslation('care');
  const { nodes } = useLazyLoadQuery<CarePreviewNamesQuery>(namesQuery, { ids: people.map(({ userId }) => userId) });
  const names = new Map(nodes.map((node) => [node?.id, node?.name]));
  return (
    <ul className={styles['list']}>
      {people.map(({ userId, count, busiestOn, busiestCount }) => (
        <li key={userId} className={styles['line']}>
          <span>
            {names.get(userId) ?? t('preview.unknown')}{' '}
            <span className={styles['meta']}>
              {t('preview.busiest')} <DateText value={busiestOn} /> · {busiestCount}
            </span>
          </span>
          <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}
