import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay/hooks';
import { useLanguage } from '../../shared/i18n/useLanguage.ts';
import { addDays, dayOf } from '../../shared/lib/businessDay.ts';
import { formatDate, parseLocalDate } from '../../shared/lib/format.ts';
import { useNow } from '../../shared/lib/useNow.ts';
import { FirstUse } from '../../shared/ui/StatePanel.tsx';
import type { NotificationList_section$key } from './__generated__/NotificationList_section.graphql.ts';
import type { NotificationListPageQuery } from './__generated__/NotificationListPageQuery.graphql.ts';
import type { NotificationListQuery } from './__generated__/NotificationListQuery.graphql.ts';
import { byDay } from './byDay.ts';
import styles from './NotificationList.module.css';
import { NotificationRow } from './NotificationRow.tsx';

const PAGE_SIZE = 20;

const listQuery = graphql`
  query NotificationListQuery($where: NotificationFilterInput, $first: Int!) {
    ...NotificationList_section @arguments(where: $where, first: $first)
  }
`;

const sectionFragment = graphql`
  fragment NotificationList_section on Query
  @argumentDefinitions(where: { type: "NotificationFilterInput" }, first: { type: "Int!" }, after: { type: "String" })
  @refetchable(queryName: "NotificationListPageQuery") {
    notifications(first: $first, after: $after, where: $where, order: [{ createdAt: DESC }])
      @connection(key: "NotificationList_notifications", filters: ["where"]) {
      edges {
        node {
          id
          createdAt
          ...NotificationRow_notification
        }
      }
    }
  }
`;

interface Props {
  readonly fetchKey: number;
  /** A row leads to another page: the drawer closes. */
  readonly onLeave: () => void;
}

export function NotificationList({ fetchKey, onLeave }: Props) {
  return (
    <>
      <Section kind="unread" fetchKey={fetchKey} onLeave={onLeave} />
      <Section kind="earlier" fetchKey={fetchKey} onLeave={onLeave} />
    </>
  );
}

const filters = { unread: { readAt: { eq: null } }, earlier: { readAt: { neq: null } } } as const;

function Section({ kind, fetchKey, onLeave }: Props & { readonly kind: keyof typeof filters }) {
  const { t } = useTranslation('reminders');
  const dayName = useDayName();
  const query = useLazyLoadQuery<NotificationListQuery>(
    listQuery,
    { where: filters[kind], first: PAGE_SIZE },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    NotificationListPageQuery,
    NotificationList_section$key
  >(sectionFragment, query);
  const rows = data.notifications?.edges?.map(({ node }) => node) ?? [];

  if (rows.length === 0) {
    return kind === 'unread' ? <FirstUse title={t('empty')}>{t('emptyHint')}</FirstUse> : null;
  }
  return (
    <section className={styles.section} aria-label={t(kind)}>
      <h3 className={styles.title}>{t(kind)}</h3>
      {byDay(rows).map(({ day, rows: ofDay }) => (
        <div key={day}>
          <h4 className={styles.day}>{dayName(day)}</h4>
          <ul className={styles.rows}>
            {ofDay.map((row) => (
              <NotificationRow key={row.id} notification={row} onLeave={onLeave} />
            ))}
          </ul>
        </div>
      ))}
      {hasNext && (
        <Button block loading={isLoadingNext} onClick={() => loadNext(PAGE_SIZE)}>
          {t('loadMore')}
        </Button>
      )}
    </section>
  );
}

function useDayName(): (day: string) => string {
  const { t } = useTranslation('reminders');
  const language = useLanguage();
  const today = dayOf(useNow());
  return (day) => {
    if (day === today) return t('today');
    if (day === addDays(today, -1)) return t('yesterday');
    return formatDate(parseLocalDate(day), language, 'date');
  };
}
