import { DownloadOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Popconfirm, Space, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/i18n/useLanguage.ts';
import { formatNumber } from '../../../shared/lib/format.ts';
import styles from './ImportPage.module.css';
import type { Import } from './ImportSteps.tsx';

const counts = ['created', 'updated', 'skipped', 'failed'] as const;

interface Props {
  readonly imported: Import;
  /** Whether the rows were written; otherwise they were only tried. */
  readonly over: boolean;
  readonly errorFile: string | null;
  readonly pending: boolean;
  readonly onBack: () => void;
  readonly onRun: () => void;
  readonly onUndo: () => void;
  readonly onAgain: () => void;
}

/** What becomes of the rows, or became: how many, the first of them, and each that has a problem with its reason. */
export function RowsStep({ imported, over, errorFile, pending, onBack, onRun, onUndo, onAgain }: Props) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const undone = imported.status === 'UNDONE';
  const good = imported.created + imported.updated;

  return (
    <Space orientation="vertical" size="middle" className={styles.whole ?? ''}>
      {undone && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('undone')}
          {...(imported.kept > 0 && { description: t('kept', { count: imported.kept }) })}
        />
      )}
      <dl className={styles.counts}>
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`count.${name}`)}</dt>
            <dd className="figures">{number(imported[name])}</dd>
          </div>
        ))}
      </dl>
      <Space wrap>
        {over ? (
          <>
            <Link to="/customers">{t('list')}</Link>
            {errorFile !== null && (
              <Button icon={<DownloadOutlined aria-hidden="true" />} href={errorFile} download>
                {t('errorFile', { count: imported.failed })}
              </Button>
            )}
            {imported.undoableUntil != null && (
              <Popconfirm
                title={t('undo')}
                description={<div className={styles.hint}>{t('undoHint')}</div>}
                onConfirm={onUndo}
              >
                <Button danger loading={pending}>
                  {t('undo')}
                </Button>
              </Popconfirm>
            )}
            <Button onClick={onAgain}>{t('another')}</Button>
          </>
        ) : (
          <>
            <Button onClick={onBack}>{t('back')}</Button>
            <Button type="primary" loading={pending} disabled={good === 0} onClick={onRun}>
              {t('run', { count: good })}
            </Button>
          </>
        )}
      </Space>
      <Table
        size="small"
        rowKey="row"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        dataSource={[...imported.preview]}
        columns={[
          { title: t('row'), dataIndex: 'row', width: 72 },
          { title: t('name'), dataIndex: 'name' },
          {
            title: t('what'),
            key: 'outcome',
            render: (_, row) => t(`outcome.${row.outcome}`, { defaultValue: row.outcome }),
          },
          { title: t('reason'), dataIndex: 'message' },
        ]}
      />
    </Space>
  );
}
