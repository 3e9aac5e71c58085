import { HistoryOutlined } from '@ant-design/icons';
import { Button, Drawer, Timeline } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay/hooks';
import { ChangeLines } from '../../../shared/audit/ChangeLines.tsx';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { QueryBoundary } from '../../../shared/ui/QueryBoundary.tsx';
import { DateTimeText } from '../../../shared/ui/Time.tsx';
import type { CustomerHistory_customer$key } from './__generated__/CustomerHistory_customer.graphql.ts';
import type { CustomerHistoryPageQuery } from './__generated__/CustomerHistoryPageQuery.graphql.ts';
import type { CustomerHistoryQuery } from './__generated__/CustomerHistoryQuery.graphql.ts';

const query = graphql`
  query CustomerHistoryQuery($id: ID!) {
    customer(id: $id) {
      ...CustomerHistory_customer
    }
  }
`;

const fragment = graphql`
  fragment CustomerHistory_customer on Customer
  @refetchable(queryName: "CustomerHistoryPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    history(first: $count, after: $cursor, order: [{ at: DESC }]) @connection(key: "CustomerHistory_history") {
      edges {
        node {
          id
          at
          action
          entity
          actor {
            id
            name
          }
          ...ChangeLines_event
        }
      }
    }
  }
`;

interface Props {
  readonly customerId: string;
  readonly name: string;
}

/** Who changed what about the customer, from what to what. */
export function CustomerHistory({ customerId, name }: Props) {
  const { t } = useTranslation('audit');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<HistoryOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('history')}
      </Button>
      <Drawer open={open} title={t('historyOf', { name })} onClose={() => setOpen(false)} destroyOnHidden size="large">
        <QueryBoundary>{(fetchKey) => <Lines customerId={customerId} fetchKey={fetchKey} />}</QueryBoundary>
      </Drawer>
    </>
  );
}

function Lines({ customerId, fetchKey }: { readonly customerId: string; readonly fetchKey: number }) {
  const { customer } = useLazyLoadQuery<CustomerHistoryQuery>(
    query,
    { id: customerId },
    { fetchKey, fetchPolicy: 'network-only' },
  );
  return customer ? <Pages customer={customer} /> : null;
}

function Pages({ customer }: { readonly customer: CustomerHistory_customer$key }) {
  const { t } = useTranslation('audit');
  const term = useTerm('audit');
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    CustomerHistoryPageQuery,
    CustomerHistory_customer$key
  >(fragment, customer);
  const lines = (data.history?.edges ?? []).map(({ node }) => node);
  if (lines.length === 0) return <p>{t('historyNone')}</p>;
  return (
    <>
      <Timeline
        items={lines.map((line) => ({
          key: line.id,
          content: (
            <>
              <div>
                <b>{term('actions', line.action ?? '')}</b> · {term('entities', line.entity ?? '')}
              </div>
              <div>
                {line.actor?.name ?? t('nobody')} · {line.at && <DateTimeText value={line.at} />}
              </div>
              <ChangeLines event={line} />
            </>
          ),
        }))}
      />
      {hasNext && (
        <Button block loading={isLoadingNext} onClick={() => loadNext(20)}>
          {t('historyMore')}
        </Button>
      )}
    </>
  );
}
