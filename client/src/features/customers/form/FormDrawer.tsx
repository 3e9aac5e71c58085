import { App, Button, Drawer, type FormInstance } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly submitText: string;
  readonly pending: boolean;
  /* antd types a form by its values; a frame around one does not care which. */
  readonly form: Pick<FormInstance, 'submit' | 'isFieldsTouched'>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A side sheet with one form: Ctrl+Enter saves, and closing asks before it drops what was typed. */
export function FormDrawer({ open, title, submitText, pending, form, onClose, children }: Props) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const { modal } = App.useApp();

  function close(): void {
    if (!form.isFieldsTouched()) return onClose();
    modal.confirm({
      title: t('form.leaveTitle'),
      content: t('form.leaveText'),
      okText: t('form.leave'),
      okButtonProps: { danger: true },
      cancelText: t('form.stay'),
      onOk: onClose,
    });
  }

  function submitByKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    form.submit();
  }

  return (
    <Drawer
      open={open}
      title={title}
      size={560}
      onClose={close}
      closable={{ 'aria-label': common('action.close') }}
      destroyOnHidden
      footer={
        <div style={{ display: 'flex', gap: 8, justifyContent: 'end' }}>
          <Button onClick={close}>{common('action.cancel')}</Button>
          <Button type="primary" loading={pending} onClick={form.submit}>
            {submitText}
          </Button>
        </div>
      }
    >
      <div onKeyDown={submitByKey}>{children}</div>
    </Drawer>
  );
}
