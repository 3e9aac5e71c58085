import { getRouteApi } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { useSession } from '../../shared/session/useSession.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { Pager } from '../../shared/ui/Pager.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { NoPermission, NoResult } from '../../shared/ui/StatePanel.tsx';
import type { AuditPageQuery } from './__generated__/AuditPageQuery.graphql.ts';
import { AuditCards } from './AuditCards.tsx';
import styles from './AuditPage.module.css';
import { auditFilter, type AuditSearch } from './auditSearch.ts';
import { AuditTable } from './AuditTable.tsx';

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
  const phone = useMediaQuery(breakpoints.phone);
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
  const lines = auditEvents?.nodes ?? [];
  const Lines = phone ? AuditCards : AuditTable;
  const change = (part: Partial<AuditSearch>) =>
    void navigate({ search: (now) => ({ ...now, after: undefined, before: undefined, ...part }), resetScroll: false });

  return (
    <>
      <Filters search={search} change={change} people={users?.nodes ?? []} />
      {lines.length === 0 ? <NoResult title={t('none')} /> : <Lines lines={lines} />}
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
    <div className={styles.filters} role="search" aria-label={t('table')}>
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
