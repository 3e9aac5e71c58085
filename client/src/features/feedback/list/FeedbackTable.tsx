import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldText } from '../../../shared/ui/FieldText.tsx';
import { RelativeTime } from '../../../shared/ui/Time.tsx';
import { CategoryOf, CustomerOf, DueOf, PriorityOf, ScoreOf, StatusTag, TitleLink } from './cells.tsx';
import type { FeedbackRow, RowsProps } from './feedbackRow.ts';
import styles from './FeedbackList.module.css';

export function FeedbackTable({ rows }: RowsProps) {
  const { t } = useTranslation('feedback');
  const columns: TableColumnsType<FeedbackRow> = [
    {
      key: 'title',
      title: t('column.title'),
      rowScope: 'row',
      width: '26%',
      render: (_, row) => <TitleLink row={row} />,
    },
    { key: 'customer', title: t('column.customer'), render: (_, row) => <CustomerOf row={row} /> },
    { key: 'category', title: t('column.category'), render: (_, row) => <CategoryOf row={row} /> },
    { key: 'status', title: t('column.status'), render: (_, { status }) => <StatusTag status={status} /> },
    { key: 'priority', title: t('column.priority'), render: (_, row) => <PriorityOf row={row} /> },
    {
      key: 'score',
      title: t('column.score'),
      responsive: ['lg'],
      render: (_, { score }) => <ScoreOf score={score} />,
    },
    {
      key: 'assignee',
      title: t('column.assignee'),
      render: (_, { assignee }) => <FieldText value={assignee?.name} empty={t('unassigned')} />,
    },
    {
      key: 'receivedAt',
      title: t('column.receivedAt'),
      responsive: ['lg'],
      render: (_, { receivedAt }) => <FieldText value={receivedAt && <RelativeTime value={receivedAt} />} />,
    },
    { key: 'dueAt', title: t('column.dueAt'), render: (_, row) => <DueOf row={row} /> },
  ];

  return (
    <Table<FeedbackRow>
      className={styles.table ?? ''}
      aria-label={t('list')}
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
    />
  );
}
