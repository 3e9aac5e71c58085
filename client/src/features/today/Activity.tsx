import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useLanguage } from '../../shared/i18n/useLanguage.ts';
import { formatDate, parseLocalDate } from '../../shared/lib/format.ts';
import { ChartCard } from '../../shared/ui/ChartCard.tsx';
import type { ActivityQuery } from './__generated__/ActivityQuery.graphql.ts';

const activityQuery = graphql`
  query ActivityQuery {
    dashboard {
      interactionsPerDay(days: 30) {
        date
        count
      }
    }
  }
`;

/** Contacts with customers per day. */
export function Activity({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const { dashboard } = useLazyLoadQuery<ActivityQuery>(
    activityQuery,
    {},
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  const days = dashboard?.interactionsPerDay;

  const option = useMemo(
    () => ({
      grid: { left: 40, right: 8, top: 16, bottom: 28 },
      tooltip: { trigger: 'axis' as const },
      xAxis: { type: 'category' as const, data: (days ?? []).map(({ date }) => date.slice(5)) },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: [{ type: 'bar' as const, name: t('activity.count'), data: (days ?? []).map(({ count }) => count) }],
    }),
    [days, t],
  );
  const rows = [...(days ?? [])]
    .reverse()
    .map(({ date, count }) => [formatDate(parseLocalDate(date), language, 'date'), count]);

  return (
    <ChartCard
      title={t('activity.title')}
      note={t('activity.note')}
      option={option}
      table={{ columns: [t('activity.day'), t('activity.count')], rows }}
    />
  );
}
