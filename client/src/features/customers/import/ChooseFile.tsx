import { InboxOutlined } from '@ant-design/icons';
import { Alert, Spin, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { upload } from './upload.ts';

/** The file; what is wrong with it is said in the words of the server. */
export function ChooseFile({ onUploaded }: { readonly onUploaded: (id: string) => void }) {
  const { t } = useTranslation('import');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function send(file: File): Promise<void> {
    setBusy(true);
    setProblem(null);
    const answer = await upload(file).catch(() => ({ message: null }));
    setBusy(false);
    if ('id' in answer) onUploaded(answer.id);
    else setProblem(answer.message ?? t('failed'));
  }

  return (
    <>
      {problem !== null && <Alert type="error" showIcon title={problem} role="alert" />}
      <Spin spinning={busy} description={t('reading')}>
        <Upload.Dragger
          accept=".csv,.txt,.xlsx"
          maxCount={1}
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <p>
            <InboxOutlined aria-hidden="true" style={{ fontSize: 32 }} />
          </p>
          <p>{t('choose')}</p>
          <p>{t('limits')}</p>
        </Upload.Dragger>
      </Spin>
    </>
  );
}
