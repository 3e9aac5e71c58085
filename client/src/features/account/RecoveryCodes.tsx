import { Alert, Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './AccountPage.module.css';
import { grouped } from './accountModel.ts';

/** Shown once: the server keeps hashes only. */
export function RecoveryCodes({
  codes,
  onClose,
}: {
  readonly codes: readonly string[] | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('account');
  return (
    <Modal
      open={codes !== null}
      title={t('codes.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('codes.kept')}
        </Button>
      }
      destroyOnHidden
    >
      <Alert type="warning" showIcon title={t('codes.hint')} style={{ marginBlockEnd: 16 }} />
      <ul className={styles.codes ?? ''} aria-label={t('codes.title')}>
        {(codes ?? []).map((code) => (
          <li key={code}>{grouped(code)}</li>
        ))}
      </ul>
      <Typography.Text
        copyable={{
          text: (codes ?? []).map((code) => grouped(code)).join('\n'),
          tooltips: [t('codes.copy'), t('codes.copied')],
        }}
      >
        {t('codes.copy')}
      </Typography.Text>
    </Modal>
  );
}
