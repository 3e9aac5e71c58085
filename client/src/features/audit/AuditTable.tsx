import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateTimeText } from '../../shared/ui/Time.tsx';
import { ChangesOf, Deed, RecordOf } from './auditCells.tsx';
import type { AuditLine, AuditLinesProps } from './auditLine.ts';

export function AuditTable({ lines }: AuditLinesProps) {
  const { t } = useTranslation('audit');
  const columns: TableColumnsType<AuditLine> = [
    { key: 'at', title: t('at'), width: 170, render: (_, { at }) => at && <DateTimeText value={at} /> },
    { key: 'who', title: t('who'), width: 120, render: (_, { actor }) => actor?.name ?? t('nobody') },
    { key: 'what', title: t('what'), width: 200, render: (_, line) => <Deed line={line} /> },
    { key: 'record', title: t('record'), width: 180, render: (_, line) => <RecordOf line={line} /> },
    { key: 'changes', title: t('changes'), render: (_, line) => <ChangesOf line={line} /> },
  ];
  return (
    <Table<AuditLine>
      aria-label={t('table')}
      rowKey="id"
      columns={columns}
      dataSource={[...lines]}
      pagination={false}
      scroll={{ x: 880 }}
    />
  );
}
