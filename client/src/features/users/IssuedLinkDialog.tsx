import { CopyOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../shared/ui/useToast.ts';

interface Props {
  readonly link: { readonly path: string; readonly kind: string } | null;
  readonly onClose: () => void;
}

/** The only time a one-time link is seen: to be copied and handed over. */
export function IssuedLinkDialog({ link, onClose }: Props) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const toast = useToast();
  const url = link && `${window.location.origin}${link.path}`;
  return (
    <Modal
      open={link !== null}
      title={link?.kind === 'RESET' ? t('reset') : t('invited')}
      footer={<Button onClick={onClose}>{common('action.close')}</Button>}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{link?.kind === 'RESET' ? t('resetHint') : t('inviteHint')}</p>
      <Input.TextArea readOnly autoSize aria-label={t('invited')} value={url ?? ''} />
      <Button
        type="primary"
        style={{ marginBlockStart: 12 }}
        icon={<CopyOutlined aria-hidden="true" />}
        onClick={() => void navigator.clipboard.writeText(url ?? '').then(() => toast.success(t('copied')))}
      >
        {t('copy')}
      </Button>
    </Modal>
  );
}
