import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { CreateTierMutation, CreateTierMutation$data } from './__generated__/CreateTierMutation.graphql.ts';
import { TierFields } from './TierFields.tsx';
import type { TierValues } from './tierValues.ts';

const mutation = graphql`
  mutation CreateTierMutation($input: CreateTierInput!) {
    createTier(input: $input) {
      tier {
        id
        name
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: CreateTierMutation$data) => data.createTier;

/** The button and its dialog. The new tier comes last. */
export function CreateTier({ onCreated }: { readonly onCreated: () => void }) {
  const { t } = useTranslation('tiers');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<TierValues>();
  const toast = useToast();
  const [create, pending] = useAppMutation<CreateTierMutation, CreateTierMutation$data['createTier']>(mutation, {
    payload: pick,
    namespace: 'tiers',
  });

  async function save({ name, intervalDays, content, channels, ownerRole }: TierValues): Promise<void> {
    if (!name || intervalDays == null) return;
    const outcome = await create({ input: { name, intervalDays, content, channels, ownerRole } }, { form });
    if (!outcome.ok) return;
    setOpen(false);
    toast.success(t('created', { name: outcome.payload.tier?.name ?? '' }));
    onCreated();
  }

  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('newTier')}
      </Button>
      <Modal
        open={open}
        title={t('newTier')}
        okText={common('action.create')}
        okButtonProps={{ loading: pending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" preserve={false} onFinish={save} initialValues={{ ownerRole: 'SALES' }}>
          <TierFields />
        </Form>
      </Modal>
    </>
  );
}
