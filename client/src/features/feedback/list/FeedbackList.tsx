import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useLanguage } from '../../../shared/i18n/useLanguage.ts';
import { formatNumber } from '../../../shared/lib/format.ts';
import { breakpoints, useMediaQuery } from '../../../shared/lib/useMediaQuery.ts';
import { Pager } from '../../../shared/ui/Pager.tsx';
import { FirstUse, NoResult } from '../../../shared/ui/StatePanel.tsx';
import type { FeedbackUrl } from '../useFeedbackUrl.ts';
import type { FeedbackListQuery, FeedbackListQuery$variables } from './__generated__/FeedbackListQuery.graphql.ts';
import { FeedbackCards } from './FeedbackCards.tsx';
import styles from './FeedbackList.module.css';
import { FeedbackTable } from './FeedbackTable.tsx';
import { isFiltered } from './listVariables.ts';

const listQuery = graphql`
  query FeedbackListQuery(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: FeedbackFilterInput
    $order: [FeedbackSortInput!]
  ) {
    feedbacks(first: $first, after: $after, last: $last, before: $before, where: $where, order: $order) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        title
        category
        status
        priority
        score
        receivedAt
        dueAt
        customer {
          id
          name
        }
        assignee {
          id
          name
        }
      }
    }
  }
`;

interface Props {
  readonly variables: FeedbackListQuery$variables;
  readonly fetchKey: number;
  readonly url: FeedbackUrl;
  /** The rows belong to earlier filters; new ones are on their way. */
  readonly stale: boolean;
  readonly create: ReactNode;
}

export function FeedbackList({ variables, fetchKey, url, stale, create }: Props) {
  const { t } = useTranslation('feedback');
  const language = useLanguage();
  const phone = useMediaQuery(breakpoints.phone);
  const { feedbacks } = useLazyLoadQuery<FeedbackListQuery>(listQuery, variables, {
    fetchKey,
    fetchPolicy: 'store-and-network',
  });
  const rows = feedbacks?.nodes ?? [];

  if (rows.length === 0) {
    return isFiltered(url.search) ? (
      <NoResult onClear={url.clear} />
    ) : (
      <FirstUse title={t('empty')} actions={create}>
        {t('emptyHint')}
      </FirstUse>
    );
  }

  const Rows = phone ? FeedbackCards : FeedbackTable;
  return (
    <div className={stale ? styles.stale : undefined} aria-busy={stale}>
      <Rows rows={rows} />
      <div className={styles.pager}>
        <span className="figures">{t('total', { total: formatNumber(feedbacks?.totalCount ?? 0, language) })}</span>
        <Pager info={feedbacks?.pageInfo} search={url.search} turnTo={url.turnTo} />
      </div>
    </div>
  );
}
