import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly open: boolean;
  readonly title: string;
  readonly explanation?: string;
  readonly reasonLabel?: string;
  readonly confirmText?: string;
  readonly danger?: boolean;
  readonly pending?: boolean;
  readonly maxLength?: number;
  /** The dialog stays open until the parent closes it, so that a refused reason is not lost. */
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** For steps that must leave a reason behind: losing a deal, skipping a visit, closing feedback unanswered. */
export function ConfirmWithReason(props: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ reason: string }>();

  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.confirmText ?? t('action.confirm')}
      okButtonProps={{ danger: props.danger ?? false, loading: props.pending ?? false }}
      onOk={form.submit}
      onCancel={props.onCancel}
      destroyOnHidden
    >
      {props.explanation !== undefined && <p>{props.explanation}</p>}
      <Form form={form} layout="vertical" preserve={false} onFinish={({ reason }) => props.onConfirm(reason.trim())}>
        <Form.Item
          name="reason"
          label={props.reasonLabel ?? t('confirm.reason')}
          rules={[{ required: true, whitespace: true, message: t('confirm.reasonRequired') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={props.maxLength ?? 500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
