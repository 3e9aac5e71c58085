import { Button, Input, Table, Tag, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { translateDynamic } from '../../shared/i18n/i18n.ts';
import { useSession } from '../../shared/session/useSession.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { Pager } from '../../shared/ui/Pager.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { NoPermission } from '../../shared/ui/StatePanel.tsx';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import type { UsersPageQuery, UsersPageQuery$data } from './__generated__/UsersPageQuery.graphql.ts';
import { InviteUser } from './InviteUser.tsx';
import { UserDrawer } from './UserDrawer.tsx';

const query = graphql`
  query UsersPageQuery($where: UserFilterInput, $after: String) {
    users(first: 15, after: $after, where: $where, order: [{ name: ASC }]) {
      pageInfo {
        hasNextPage
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

export type UserRow = NonNullable<NonNullable<UsersPageQuery$data['users']>['nodes']>[number];

/** A built-in role that was never renamed in the user's language, any other as the company calls it. */
const roleName = (name: string) => translateDynamic(`shell:roles.${name}`) ?? name;

/** The colleagues; for whoever manages users. */
export function UsersPage(): ReactElement {
  const { t } = useTranslation('users');
  const may = useSession().permissions?.includes('users.manage') ?? false;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('intro')} />
      {may ? <QueryBoundary>{(fetchKey) => <Users fetchKey={fetchKey} />}</QueryBoundary> : <NoPermission />}
    </>
  );
}

function Users({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('users');
  const [refresh, setRefresh] = useState(0);
  const [text, setText] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const { users, teams, roles } = useLazyLoadQuery<UsersPageQuery>(
    query,
    { where: text === '' ? null : { name: { contains: text } }, after },
    { fetchKey: fetchKey + refresh, fetchPolicy: 'store-and-network' },
  );
  const rows = users?.nodes ?? [];
  const reload = () => setRefresh((key) => key + 1);

  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBlockEnd: 16 }}>
        <Input.Search
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          style={{ maxWidth: 280 }}
          onSearch={(value) => {
            setAfter(null);
            setText(value.trim());
          }}
        />
        <InviteUser
          roles={(roles ?? []).map(({ id, name }) => ({ value: id, label: roleName(name ?? '') }))}
          teams={(teams ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }))}
          onInvited={reload}
        />
      </div>
      <Table<UserRow>
        aria-label={t('table')}
        rowKey="id"
        columns={useColumns(setOpen)}
        dataSource={[...rows]}
        pagination={false}
        scroll={{ x: 900 }}
        locale={{ emptyText: t('none') }}
      />
      <Pager
        info={users?.pageInfo && { ...users.pageInfo, hasPreviousPage: false, startCursor: null }}
        search={after === null ? {} : { after }}
        turnTo={(page) => setAfter(page.after ?? null)}
      />
      <UserDrawer user={rows.find(({ id }) => id === open) ?? null} onClose={() => setOpen(null)} onChanged={reload} />
    </>
  );
}

function useColumns(manage: (id: string) => void): TableColumnsType<UserRow> {
  const { t } = useTranslation('users');
  return [
    {
      key: 'name',
      title: t('name'),
      rowScope: 'row',
      render: (_, { id, name }) => (
        <Button
          type="link"
          style={{ padding: 0 }}
          aria-label={t('manage', { name: name ?? '' })}
          onClick={() => manage(id)}
        >
          {name}
        </Button>
      ),
    },
    { key: 'email', title: t('email'), render: (_, { email }) => email },
    { key: 'team', title: t('team'), render: (_, { team }) => team?.name },
    {
      key: 'roles',
      title: t('roles'),
      render: (_, { heldRoles }) => (heldRoles ?? []).map(({ id, name }) => <Tag key={id}>{roleName(name)}</Tag>),
    },
    {
      key: 'state',
      title: t('state'),
      render: (_, { active, invited }) =>
        t(`states.${active === false ? 'disabled' : invited === true ? 'invited' : 'active'}`),
    },
    {
      key: 'seen',
      title: t('lastSeen'),
      render: (_, { lastSeenAt }) => lastSeenAt && <RelativeTime value={lastSeenAt} />,
    },
  ];
}
