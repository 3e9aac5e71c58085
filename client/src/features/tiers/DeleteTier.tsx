import { Form, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { DeleteTierMutation, DeleteTierMutation$data } from './__generated__/DeleteTierMutation.graphql.ts';
import type { TierRow } from './tierRow.ts';

const mutation = graphql`
  mutation DeleteTierMutation($input: DeleteTierInput!) {
    deleteTier(input: $input) {
      deletedTierId
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: DeleteTierMutation$data) => data.deleteTier;

interface Props {
  readonly tier: TierRow | null;
  /** The tiers its customers may go to. */
  readonly others: readonly TierRow[];
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks where the customers of a tier go, and takes it away. Whether there are any, also out of sight, the server knows. */
export function DeleteTier({ tier, others, onClose, onDeleted }: Props) {
  const { t } = useTranslation('tiers');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<{ successorId?: string }>();
  const toast = useToast();
  const [remove, pending] = useAppMutation<DeleteTierMutation, DeleteTierMutation$data['deleteTier']>(mutation, {
    payload: pick,
    namespace: 'tiers',
  });
  if (tier === null) return null;
  const { id, version, name } = tier;

  async function save({ successorId }: { readonly successorId?: string }): Promise<void> {
    const outcome = await remove({ input: { id, version, successorId } }, { form });
    if (!outcome.ok) return;
    toast.success(t('deleted', { name: name ?? '' }));
    onDeleted();
  }

  return (
    <Modal
      open
      title={t('deleteTier', { name: name ?? '' })}
      okText={common('action.delete')}
      okButtonProps={{ danger: true, loading: pending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item
          name="successorId"
          label={t('successor')}
          extra={t('successorHint')}
          rules={[
            { required: (tier.customerCount ?? 0) > 0, message: common('field.required', { label: t('successor') }) },
          ]}
        >
          <Select allowClear options={others.map((other) => ({ value: other.id, label: other.name }))} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
