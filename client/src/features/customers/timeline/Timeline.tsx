import { Button } from 'antd';
import { graphql, usePaginationFragment } from 'react-relay/hooks';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/i18n/useLanguage.ts';
import { formatDate, parseLocalDate } from '../../../shared/lib/format.ts';
import type { Timeline_customer$key } from './__generated__/Timeline_customer.graphql.ts';
import type { TimelinePageQuery } from './__generated__/TimelinePageQuery.graphql.ts';
import { dayGroups, localDay } from './dayGroups.ts';
import { FoldedChanges, TimelineItem } from './TimelineItem.tsx';
import styles from './Timeline.module.css';

const customerFragment = graphql`
  fragment Timeline_customer on Customer
  @refetchable(queryName: "TimelinePageQuery")
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 20 }
    cursor: { type: "String" }
    where: { type: "TimelineEntryFilterInput" }
  ) {
    timeline(first: $count, after: $cursor, where: $where, order: [{ at: DESC }])
      @connection(key: "Timeline_timeline", filters: ["where"]) {
      edges {
        node {
          id
          kind
          at
          ...TimelineItem_entry
        }
      }
    }
  }
`;

/** The history, newest first, by day. */
export function Timeline({
  customer,
  filtered,
}: {
  readonly customer: Timeline_customer$key;
  readonly filtered: boolean;
}) {
  const { t } = useTranslation('customers');
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<TimelinePageQuery, Timeline_customer$key>(
    customerFragment,
    customer,
  );
  const entries = (data.timeline?.edges ?? []).map(({ node }) => node);

  if (entries.length === 0) {
    return <p className={styles.empty}>{filtered ? t('timeline.noResult') : t('timeline.empty')}</p>;
  }
  return (
    <>
      {dayGroups(entries).map(({ day, items }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`} className={styles.day}>
            <Day day={day} />
          </h3>
          <ol className={styles.items}>
            {items.map((item) =>
              item.kind === 'folded' ? (
                <FoldedChanges key={item.entries[0]?.id} entries={item.entries} />
              ) : (
                <TimelineItem key={item.entry.id} entry={item.entry} />
              ),
            )}
          </ol>
        </section>
      ))}
      {hasNext && (
        <Button block loading={isLoadingNext} onClick={() => loadNext(20)}>
          {t('timeline.more')}
        </Button>
      )}
    </>
  );
}

function Day({ day }: { readonly day: string }) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const today = new Date();
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const date = formatDate(parseLocalDate(day), language, 'date');
  if (day === localDay(today.toISOString())) return <>{`${t('timeline.today')} · ${date}`}</>;
  if (day === localDay(yesterday.toISOString())) return <>{`${t('timeline.yesterday')} · ${date}`}</>;
  return <>{date}</>;
}
