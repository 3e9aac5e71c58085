import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldText } from '../../shared/ui/FieldText.tsx';
import { TierTag } from '../../shared/ui/TierTag.tsx';
import { ChannelsOf, CustomersOf, IntervalOf, RoleOf } from './tierCells.tsx';
import type { TierRow, TierRowsProps } from './tierRow.ts';
import styles from './TiersPage.module.css';

export function TierTable({ rows, onEdit, onDelete }: TierRowsProps) {
  const { t } = useTranslation('tiers');
  const { t: common } = useTranslation();
  const columns: TableColumnsType<TierRow> = [
    {
      key: 'name',
      title: t('tier'),
      rowScope: 'row',
      render: (_, { name, rank }) => <TierTag name={name ?? ''} rank={rank ?? 99} />,
    },
    { key: 'interval', title: t('interval'), render: (_, tier) => <IntervalOf tier={tier} /> },
    {
      key: 'content',
      title: t('content'),
      width: '34%',
      render: (_, { content }) => (
        <div className={styles.content}>
          <FieldText value={content} />
        </div>
      ),
    },
    { key: 'channels', title: t('channels'), render: (_, tier) => <ChannelsOf tier={tier} /> },
    { key: 'role', title: t('ownerRole'), render: (_, tier) => <RoleOf tier={tier} /> },
    { key: 'customers', title: t('customers'), align: 'end', render: (_, tier) => <CustomersOf tier={tier} /> },
    ...(onEdit && onDelete
      ? [
          {
            key: 'actions',
            title: t('actions'),
            render: (_: unknown, tier: TierRow) => (
              <div className={styles.actions}>
                <Button aria-label={t('editTier', { name: tier.name ?? '' })} onClick={() => onEdit(tier)}>
                  {t('edit')}
                </Button>
                <Button danger aria-label={t('deleteTier', { name: tier.name ?? '' })} onClick={() => onDelete(tier)}>
                  {common('action.delete')}
                </Button>
              </div>
            ),
          },
        ]
      : []),
  ];

  return (
    <Table<TierRow>
      className={styles.table ?? ''}
      aria-label={t('table')}
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
    />
  );
}
