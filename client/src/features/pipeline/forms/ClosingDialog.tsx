import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { useBoard } from '../board/BoardContext.ts';
import type { BoardFilter } from '../board/boardStore.ts';
import { lostReasons, type Closing, type LostReason } from './closing.ts';
import { useClosing } from './useClosing.ts';

interface Props {
  readonly closing: Closing | null;
  readonly where: BoardFilter;
  readonly onClose: () => void;
  readonly onStale: () => void;
}

interface Values {
  readonly amount?: number | null;
  readonly reason?: LostReason;
  readonly note?: string;
}

const titles = { won: 'dialog.winTitle', lost: 'dialog.loseTitle', hold: 'dialog.holdTitle' } as const;

/** Asks what belongs to the end of an opportunity. Until it is confirmed the card stays where it was. */
export function ClosingDialog({ closing, where, onClose, onStale }: Props) {
  const { t } = useTranslation('pipeline');
  const [form] = Form.useForm<Values>();
  const [close, pending] = useClosing(where);
  const { versionOf } = useBoard();

  async function confirm(values: Values): Promise<void> {
    if (closing === null) return;
    // After a conflict the board was read again, and the same words can be sent once more.
    const version = versionOf(closing.id) ?? closing.version;
    const outcome = await close({ ...closing, version }, values, form);
    if (outcome === 'done') onClose();
    else onStale();
  }

  return (
    <Modal
      open={closing !== null}
      title={closing === null ? '' : t(titles[closing.kind], { title: closing.title })}
      okText={closing === null ? '' : t(closing.kind)}
      okButtonProps={{ loading: pending, danger: closing?.kind === 'lost' }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={confirm}>
        {closing && <Fields kind={closing.kind} />}
      </Form>
    </Modal>
  );
}

function Fields({ kind }: { readonly kind: Closing['kind'] }) {
  const { t } = useTranslation('pipeline');
  const { t: common } = useTranslation();
  const term = useTerm('pipeline');
  return (
    <>
      {kind === 'won' && (
        <Form.Item name="amount" label={t('dialog.amount')}>
          <InputNumber autoFocus min={0} precision={2} prefix="¥" controls={false} style={{ width: '100%' }} />
        </Form.Item>
      )}
      {kind === 'lost' && (
        <Form.Item
          name="reason"
          label={t('dialog.reason')}
          rules={[{ required: true, message: common('field.required', { label: t('dialog.reason') }) }]}
        >
          <Select autoFocus options={lostReasons.map((value) => ({ value, label: term('lostReason', value) }))} />
        </Form.Item>
      )}
      <Form.Item name="note" label={t('dialog.note')}>
        <Input.TextArea autoFocus={kind === 'hold'} rows={3} maxLength={1000} />
      </Form.Item>
    </>
  );
}
