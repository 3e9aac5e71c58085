import { DatePicker, Form, Input, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../../shared/ui/useToast.ts';
import type { Choice } from '../useCustomerChoices.ts';
import type { SetTierMutation, SetTierMutation$data } from './__generated__/SetTierMutation.graphql.ts';

const mutation = graphql`
  mutation SetTierMutation($input: SetCustomerTierInput!) {
    setCustomerTier(input: $input) {
      customer {
        id
        version
        tier {
          id
          name
          rank
        }
        ...TierCard_customer
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

interface Values {
  readonly tierId: string;
  readonly reason: string;
  readonly until?: Dayjs | null;
}

interface Props {
  readonly customerId: string;
  readonly version: number;
  readonly tierId: string | null;
  readonly tiers: readonly Choice[];
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}

const pick = (data: SetTierMutation$data) => data.setCustomerTier;

/** Chooses the tier by hand, with the reason and the day until which rules leave it alone. */
export function SetTier({ customerId, version, tierId, tiers, open, onClose, onChanged }: Props) {
  const { t } = useTranslation('scoring');
  const { t: common } = useTranslation();
  const toast = useToast();
  const [form] = Form.useForm<Values>();
  const [set, pending] = useAppMutation<SetTierMutation, SetTierMutation$data['setCustomerTier']>(mutation, {
    payload: pick,
    namespace: 'customers',
  });

  async function save({ tierId: target, reason, until }: Values): Promise<void> {
    const input = { id: customerId, version, tierId: target, reason, until: until?.format('YYYY-MM-DD') ?? null };
    const outcome = await set({ input }, { form });
    if (!outcome.ok) return;
    onClose();
    toast.success(t('saved'));
    await onChanged();
  }

  const required = (label: string) => [{ required: true, message: common('field.required', { label }) }];
  return (
    <Modal
      open={open}
      title={t('chooseTitle')}
      okText={common('action.save')}
      okButtonProps={{ loading: pending }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('chooseHint')}</p>
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        initialValues={tierId === null ? {} : { tierId }}
        onFinish={save}
      >
        <Form.Item name="tierId" label={t('target')} rules={required(t('target'))}>
          <Select options={[...tiers]} />
        </Form.Item>
        <Form.Item name="reason" label={t('reason')} rules={required(t('reason'))}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
        <Form.Item name="until" label={t('until')} extra={t('untilHint')}>
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
