import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useLanguage } from '../../shared/i18n/useLanguage.ts';
import { addDays, dayOf } from '../../shared/lib/businessDay.ts';
import { formatDate, parseLocalDate } from '../../shared/lib/format.ts';
import { useNow } from '../../shared/lib/useNow.ts';
import { ChartCard } from '../../shared/ui/ChartCard.tsx';
import type { ActivityQuery } from './__generated__/ActivityQuery.graphql.ts';

const DAYS = 30;

const activityQuery = graphql`
  query ActivityQuery($first: LocalDate!, $today: LocalDate!) {
    interactionsAggregate(where: { day: { gte: $first, lte: $today } }) {
      groupBy(by: [DAY]) {
        keys {
          day
        }
        count
      }
    }
  }
`;

/** Contacts with customers per day. */
export function Activity({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const today = dayOf(useNow());
  const { interactionsAggregate } = useLazyLoadQuery<ActivityQuery>(
    activityQuery,
    { first: addDays(today, 1 - DAYS), today },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  const groups = interactionsAggregate?.groupBy;
  const days = useMemo(() => daysUpTo(today, groups ?? []), [today, groups]);

  const option = useMemo(
    () => ({
      grid: { left: 40, right: 8, top: 16, bottom: 28 },
      tooltip: { trigger: 'axis' as const },
      xAxis: { type: 'category' as const, data: days.map(({ date }) => date.slice(5)) },
      yAxis: { type: 'value' as const, minInterval: 1 },
      series: [{ type: 'bar' as const, name: t('activity.count'), data: days.map(({ count }) => count) }],
    }),
    [days, t],
  );
  const rows = [...days]
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

interface Group {
  readonly keys: { readonly day: string | null | undefined };
  readonly count: number;
}

/** Every day up to today, oldest first; the server names only those with contacts. */
function daysUpTo(today: string, groups: readonly Group[]) {
  const counts = new Map(groups.map(({ keys, count }) => [keys.day, count]));
  return Array.from({ length: DAYS }, (_, index) => {
    const date = addDays(today, index + 1 - DAYS);
    return { date, count: counts.get(date) ?? 0 };
  });
}
