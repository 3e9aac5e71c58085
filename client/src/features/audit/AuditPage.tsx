import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input, Select, Table, Tag, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { ChangeLines } from '../../shared/audit/ChangeLines.tsx';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import { useSession } from '../../shared/session/useSession.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { Pager } from '../../shared/ui/Pager.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { NoPermission } from '../../shared/ui/StatePanel.tsx';
import { DateTimeText } from '../../shared/ui/Time.tsx';
import type { AuditPageQuery, AuditPageQuery$data } from './__generated__/AuditPageQuery.graphql.ts';
import styles from './AuditPage.module.css';
import { auditFilter, type AuditSearch } from './auditSearch.ts';

const route = getRouteApi('/signed-in/audit');
const PAGE = 30;
const entities = [
  'Customer',
  'Contact',
  'Interaction',
  'Opportunity',
  'Task',
  'Reminder',
  'Feedback',
  'User',
  'Team',
  'Role',
  'UserRole',
  'FieldRight',
  'EntityRight',
  'Tier',
  'Tag',
  'Pipeline',
  'Stage',
];

const query = graphql`
  query AuditPageQuery($where: AuditEventFilterInput, $first: Int, $after: String, $last: Int, $before: String) {
    users(first: 200, order: [{ name: ASC }]) {
      nodes {
        id
        name
      }
    }
    auditEvents(where: $where, order: [{ at: DESC }], first: $first, after: $after, last: $last, before: $before) {
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        at
        action
        outcome
        entity
        summary
        reason
        address
        actor {
          id
          name
        }
        customer {
          id
          name
        }
        ...ChangeLines_event
      }
    }
  }
`;

type Line = NonNullable<NonNullable<AuditPageQuery$data['auditEvents']>['nodes']>[number];

/** Who did what; for whoever may read the audit. */
export function AuditPage(): ReactElement {
  const { t } = useTranslation('audit');
  const may = useSession().permissions?.includes('audit.read') ?? false;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('intro')} />
      {may ? <QueryBoundary>{(fetchKey) => <Audit fetchKey={fetchKey} />}</QueryBoundary> : <NoPermission />}
    </>
  );
}

function Audit({ fetchKey }: { readonly fetchKey: number }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { t } = useTranslation('audit');
  const backwards = search.before !== undefined;
  const { users, auditEvents } = useLazyLoadQuery<AuditPageQuery>(
    query,
    {
      where: auditFilter(search),
      first: backwards ? null : PAGE,
      after: search.after ?? null,
      last: backwards ? PAGE : null,
      before: search.before ?? null,
    },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  const change = (part: Partial<AuditSearch>) =>
    void navigate({ search: (now) => ({ ...now, after: undefined, before: undefined, ...part }), resetScroll: false });

  return (
    <>
      <Filters search={search} change={change} people={users?.nodes ?? []} />
      <Table<Line>
        aria-label={t('table')}
        rowKey="id"
        columns={useColumns()}
        dataSource={[...(auditEvents?.nodes ?? [])]}
        pagination={false}
        scroll={{ x: 880 }}
        locale={{ emptyText: t('none') }}
      />
      <Pager info={auditEvents?.pageInfo} search={search} turnTo={(page) => change(page)} />
    </>
  );
}

interface FiltersProps {
  readonly search: AuditSearch;
  readonly change: (part: Partial<AuditSearch>) => void;
  readonly people: readonly { readonly id: string; readonly name: string | null | undefined }[];
}

function Filters({ search, change, people }: FiltersProps) {
  const { t } = useTranslation('audit');
  const term = useTerm('audit');
  const filtered = Object.values({ ...search, after: undefined, before: undefined }).some(
    (value) => value !== undefined,
  );
  return (
    <div className={styles.filters} role="search">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className={styles.filter ?? ''}
        aria-label={t('who')}
        placeholder={t('anyone')}
        value={search.who}
        options={people.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
        onChange={(who?: string) => change({ who })}
      />
      <Select
        allowClear
        className={styles.filter ?? ''}
        aria-label={t('record')}
        placeholder={t('anyEntity')}
        value={search.entity}
        options={entities.map((value) => ({ value, label: term('entities', value) }))}
        onChange={(entity?: string) => change({ entity })}
      />
      <Select
        allowClear
        className={styles.filter ?? ''}
        aria-label={t('outcome')}
        placeholder={t('anyOutcome')}
        value={search.outcome}
        options={(['DONE', 'REFUSED'] as const).map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        onChange={(outcome?: 'DONE' | 'REFUSED') => change({ outcome })}
      />
      <Input
        type="date"
        className={styles.filter ?? ''}
        aria-label={t('from')}
        value={search.from ?? ''}
        onChange={({ target }) => change({ from: target.value || undefined })}
      />
      <Input
        type="date"
        className={styles.filter ?? ''}
        aria-label={t('to')}
        value={search.to ?? ''}
        onChange={({ target }) => change({ to: target.value || undefined })}
      />
      {filtered && (
        <Button
          onClick={() =>
            change({ who: undefined, entity: undefined, outcome: undefined, from: undefined, to: undefined })
          }
        >
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

function useColumns(): TableColumnsType<Line> {
  const { t } = useTranslation('audit');
  const term = useTerm('audit');
  return [
    { key: 'at', title: t('at'), width: 170, render: (_, { at }) => at && <DateTimeText value={at} /> },
    { key: 'who', title: t('who'), width: 120, render: (_, { actor }) => actor?.name ?? t('nobody') },
    {
      key: 'what',
      title: t('what'),
      width: 200,
      render: (_, { action, outcome, address }) => (
        <>
          {term('actions', action ?? '')} {outcome === 'REFUSED' && <Tag color="error">{t('outcomes.REFUSED')}</Tag>}
          {address != null && <div className={styles.note}>{t('from_address', { address })}</div>}
        </>
      ),
    },
    {
      key: 'record',
      title: t('record'),
      width: 180,
      render: (_, { entity, customer }) => (
        <>
          {entity != null && term('entities', entity)}
          {customer?.name != null && (
            <div>
              <Link
                to="/customers/$customerId"
                params={{ customerId: customer.id }}
                aria-label={t('openCustomer', { name: customer.name })}
              >
                {customer.name}
              </Link>
            </div>
          )}
        </>
      ),
    },
    {
      key: 'changes',
      title: t('changes'),
      render: (_, line) => (
        <>
          <ChangeLines event={line} />
          {line.outcome === 'REFUSED' && <div className={styles.note}>{line.summary}</div>}
          {line.reason != null && <div className={styles.note}>{t('reason', { reason: line.reason })}</div>}
        </>
      ),
    },
  ];
}
