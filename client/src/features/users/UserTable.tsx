import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import { roleName } from '../../shared/access/roleName.ts';
import { stateOf, type UserRow, type UserRowsProps } from './userRow.ts';

export function UserTable({ rows, onOpen }: UserRowsProps) {
  const { t } = useTranslation('users');
  return (
    <Table<UserRow>
      aria-label={t('table')}
      rowKey="id"
      columns={useColumns(onOpen)}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 900 }}
    />
  );
}

function useColumns(onOpen: (id: string) => void): TableColumnsType<UserRow> {
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
          onClick={() => onOpen(id)}
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
    { key: 'state', title: t('state'), render: (_, row) => t(`states.${stateOf(row)}`) },
    {
      key: 'seen',
      title: t('lastSeen'),
      render: (_, { lastSeenAt }) => lastSeenAt && <RelativeTime value={lastSeenAt} />,
    },
  ];
}
