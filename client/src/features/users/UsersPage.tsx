import { getRouteApi } from '@tanstack/react-router';
import { Input } from 'antd';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { useHasPermission } from '../../shared/session/useSession.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { Pager } from '../../shared/ui/Pager.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { NoPermission, NoResult } from '../../shared/ui/StatePanel.tsx';
import type { UsersPageQuery } from './__generated__/UsersPageQuery.graphql.ts';
import { InviteUser } from './InviteUser.tsx';
import { roleName } from '../../shared/access/roleName.ts';
import { UserCards } from './UserCards.tsx';
import { UserDrawer } from './UserDrawer.tsx';
import styles from './UsersPage.module.css';
import { usersVariables, type UsersSearch } from './usersSearch.ts';
import { UserTable } from './UserTable.tsx';
import './texts.ts';

const route = getRouteApi('/signed-in/settings/users');

const query = graphql`
  query UsersPageQuery($where: UserFilterInput, $after: String, $before: String, $back: Boolean!) {
    following: users(where: $where, order: [{ name: ASC }], first: 15, after: $after) @skip(if: $back) {
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        name
        email
        title
        active
        invited
        lastSeenAt
        team {
          id
          name
        }
        heldRoles {
          id
          name
        }
      }
    }
    preceding: users(where: $where, order: [{ name: ASC }], last: 15, before: $before) @include(if: $back) {
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        name
        email
        title
        active
        invited
        lastSeenAt
        team {
          id
          name
        }
        heldRoles {
          id
          name
        }
      }
    }
    teams {
      id
      name
    }
    roles {
      id
      name
    }
  }
`;

/** The colleagues; for whoever manages users. */
export function UsersPage(): ReactElement {
  const { t } = useTranslation('users');
  const may = useHasPermission('users.manage');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('intro')} />
      {may ? <QueryBoundary>{(fetchKey) => <Users fetchKey={fetchKey} />}</QueryBoundary> : <NoPermission />}
    </>
  );
}

function Users({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('users');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const phone = useMediaQuery(breakpoints.phone);
  const [refresh, setRefresh] = useState(0);
  // The rows on screen stay until those of the new page are there.
  const wanted = useMemo(() => usersVariables(search), [search]);
  const variables = useDeferredValue(wanted);
  const { following, preceding, teams, roles } = useLazyLoadQuery<UsersPageQuery>(query, variables, {
    fetchKey: fetchKey + refresh,
    fetchPolicy: 'store-and-network',
  });
  const users = following ?? preceding;
  const rows = users?.nodes ?? [];
  const reload = () => setRefresh((key) => key + 1);
  const change = (part: Partial<UsersSearch>) =>
    void navigate({ search: (now: UsersSearch) => ({ ...now, ...part }), resetScroll: false });
  const find = (text: string) => change({ text: text.trim() || undefined, after: undefined, before: undefined });
  const Rows = phone ? UserCards : UserTable;

  return (
    <>
      <div className={styles.tools}>
        <Input.Search
          key={search.text}
          allowClear
          className={styles.search ?? ''}
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={search.text ?? ''}
          onSearch={find}
        />
        <InviteUser
          roles={(roles ?? []).map(({ id, name }) => ({ value: id, label: roleName(name ?? '') }))}
          teams={(teams ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }))}
          onInvited={reload}
        />
      </div>
      <div aria-busy={variables !== wanted}>
        {rows.length === 0 ? (
          <NoResult title={t('none')} onClear={() => find('')} />
        ) : (
          <Rows rows={rows} onOpen={(user) => change({ user })} />
        )}
        <Pager info={users?.pageInfo} search={search} turnTo={({ after, before }) => change({ after, before })} />
      </div>
      <UserDrawer
        userId={search.user}
        name={rows.find(({ id }) => id === search.user)?.name ?? t('colleague')}
        onClose={() => change({ user: undefined })}
        onChanged={reload}
      />
    </>
  );
}
