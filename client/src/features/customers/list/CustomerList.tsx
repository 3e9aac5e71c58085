import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { breakpoints, useMediaQuery } from '../../../shared/lib/useMediaQuery.ts';
import { Pager } from '../../../shared/ui/Pager.tsx';
import { FirstUse, NoResult } from '../../../shared/ui/StatePanel.tsx';
import type { CustomerListQuery, CustomerListQuery$variables } from './__generated__/CustomerListQuery.graphql.ts';
import { CustomerCards } from './CustomerCards.tsx';
import styles from './CustomerList.module.css';
import { CustomerTable } from './CustomerTable.tsx';
import { ListHead } from './ListHead.tsx';
import { filterCount } from './listVariables.ts';
import type { CustomersUrl } from './useCustomersUrl.ts';

const listQuery = graphql`
  query CustomerListQuery(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: CustomerFilterInput
    $order: [CustomerSortInput!]
    $search: String
    $segmentId: ID
  ) {
    customers(
      first: $first
      after: $after
      last: $last
      before: $before
      where: $where
      order: $order
      search: $search
      segmentId: $segmentId
    ) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        name
        city
        lifecycle
        activityScore
        annualValue
        currency
        lastContactAt
        nextContactAt
        nextStep
        tier {
          id
          name
          rank
        }
        owner {
          id
          name
        }
        tags {
          id
          name
        }
      }
    }
  }
`;

interface Props {
  readonly variables: CustomerListQuery$variables;
  readonly fetchKey: number;
  readonly url: CustomersUrl;
  /** The rows belong to earlier filters; new ones are on their way. */
  readonly stale: boolean;
  readonly onClear: () => void;
  readonly create: ReactNode;
}

export function CustomerList({ variables, fetchKey, url, stale, onClear, create }: Props) {
  const { t } = useTranslation('customers');
  const phone = useMediaQuery(breakpoints.phone);
  const { customers } = useLazyLoadQuery<CustomerListQuery>(listQuery, variables, {
    fetchKey,
    fetchPolicy: 'store-and-network',
  });
  const rows = customers?.nodes ?? [];
  const total = customers?.totalCount ?? 0;

  if (rows.length === 0 && total === 0) {
    return filterCount(url.search) > 0 ? (
      <NoResult onClear={onClear} />
    ) : (
      <FirstUse title={t('empty')} actions={create}>
        {t('emptyHint')}
      </FirstUse>
    );
  }

  const Rows = phone ? CustomerCards : CustomerTable;
  return (
    <div className={stale ? `${styles.list ?? ''} ${styles.stale ?? ''}` : styles.list} aria-busy={stale}>
      <ListHead total={total} url={url} phone={phone} />
      <Rows rows={rows} url={url} />
      <Pager info={customers?.pageInfo} search={url.search} turnTo={url.turnTo} />
    </div>
  );
}
