import { DownloadOutlined } from '@ant-design/icons';
import { Button, Checkbox, Flex, Modal, Progress, Radio, Space, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useLanguage } from '../../../shared/i18n/useLanguage.ts';
import { formatNumber } from '../../../shared/lib/format.ts';
import type {
  ExportDialogCancelMutation,
  ExportDialogCancelMutation$data,
} from './__generated__/ExportDialogCancelMutation.graphql.ts';
import type {
  ExportDialogMutation,
  ExportDialogMutation$data,
  FileFormat,
} from './__generated__/ExportDialogMutation.graphql.ts';
import { exportColumns, usualColumns, type ExportColumn, type ExportSet } from './exportSet.ts';
import styles from './ExportDialog.module.css';
import { isOver, useJob, type FollowedJob } from './useJob.ts';

const mutation = graphql`
  mutation ExportDialogMutation($input: ExportCustomersInput!) {
    exportCustomers(input: $input) {
      job {
        id
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const cancelMutation = graphql`
  mutation ExportDialogCancelMutation($input: CancelJobInput!) {
    cancelJob(input: $input) {
      job {
        id
        status
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: ExportDialogMutation$data) => data.exportCustomers;
const pickCancelled = (data: ExportDialogCancelMutation$data) => data.cancelJob;

interface Props {
  readonly open: boolean;
  readonly set: ExportSet;
  readonly onClose: () => void;
}

/** Which columns, in which form; then how far it is, and the file. */
export function ExportDialog({ open, set, onClose }: Props) {
  const { t } = useTranslation('export');
  const [columns, setColumns] = useState<readonly ExportColumn[]>(usualColumns);
  const [format, setFormat] = useState<FileFormat>('XLSX');
  const [jobId, setJobId] = useState<string | null>(null);
  const [start, starting] = useAppMutation<ExportDialogMutation, ExportDialogMutation$data['exportCustomers']>(
    mutation,
    {
      payload: pick,
      namespace: 'export',
    },
  );

  async function begin(): Promise<void> {
    const chosen = exportColumns.filter((column) => columns.includes(column));
    const outcome = await start({ input: { ...set, columns: chosen, format } });
    if (outcome.ok && outcome.payload.job) setJobId(outcome.payload.job.id);
  }

  return (
    <Modal
      open={open}
      title={t('title')}
      onCancel={onClose}
      afterClose={() => setJobId(null)}
      footer={
        jobId === null ? (
          <Button type="primary" loading={starting} disabled={columns.length === 0} onClick={() => void begin()}>
            {t('start')}
          </Button>
        ) : null
      }
    >
      {jobId === null ? (
        <Space direction="vertical" size="middle" className={styles.whole ?? ''}>
          <Typography.Text type="secondary">{t('hint')}</Typography.Text>
          <Flex justify="space-between" align="center">
            <strong id="export-columns">{t('columns')}</strong>
            <span>
              <Button type="link" size="small" onClick={() => setColumns(exportColumns)}>
                {t('all')}
              </Button>
              <Button type="link" size="small" onClick={() => setColumns([])}>
                {t('none')}
              </Button>
            </span>
          </Flex>
          <Checkbox.Group<ExportColumn>
            aria-labelledby="export-columns"
            className={styles.columns ?? ''}
            value={[...columns]}
            onChange={setColumns}
            options={exportColumns.map((value) => ({ value, label: t(`column.${value}`) }))}
          />
          <Radio.Group
            aria-label={t('format')}
            value={format}
            onChange={(event) => setFormat(event.target.value as FileFormat)}
            options={[
              { value: 'XLSX', label: t('xlsx') },
              { value: 'CSV', label: t('csv') },
            ]}
          />
        </Space>
      ) : (
        <Running jobId={jobId} />
      )}
    </Modal>
  );
}

function Running({ jobId }: { readonly jobId: string }) {
  const { t } = useTranslation('export');
  const language = useLanguage();
  const job = useJob(jobId);
  const [cancel, cancelling] = useAppMutation<ExportDialogCancelMutation, ExportDialogCancelMutation$data['cancelJob']>(
    cancelMutation,
    { payload: pickCancelled, namespace: 'export' },
  );
  const number = (value: number) => formatNumber(value, language);

  function said({ status, done, total, file }: FollowedJob): string {
    if (status === 'DONE') return t('ready', { rows: number(file?.rows ?? done ?? 0) });
    if (status === 'FAILED') return t('failed');
    if (status === 'CANCELLED') return t('cancelled');
    return total == null ? t('waiting') : t('running', { done: number(done ?? 0), total: number(total) });
  }

  const percent = job?.status === 'DONE' ? 100 : job?.total ? Math.floor((100 * (job.done ?? 0)) / job.total) : 0;
  const over = job !== null && isOver(job);
  return (
    <Space direction="vertical" size="middle" className={styles.whole ?? ''}>
      <Progress
        percent={percent}
        status={job?.status === 'FAILED' ? 'exception' : over ? 'normal' : 'active'}
        aria-label={t('title')}
      />
      <span role="status">{job ? said(job) : t('waiting')}</span>
      {job?.file && (
        <Button type="primary" icon={<DownloadOutlined aria-hidden="true" />} href={job.file.url} download>
          {t('download')}
        </Button>
      )}
      {!over && (
        <Button loading={cancelling} onClick={() => void cancel({ input: { id: jobId } })}>
          {t('cancel')}
        </Button>
      )}
    </Space>
  );
}
