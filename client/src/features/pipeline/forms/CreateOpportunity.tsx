import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useSession } from '../../../shared/session/useSession.ts';
import { CustomerSelect } from '../../../shared/ui/CustomerSelect.tsx';
import { useToast } from '../../../shared/ui/useToast.ts';
import type { Choice } from '../BoardTools.tsx';
import type {
  CreateOpportunityMutation,
  CreateOpportunityMutation$data,
} from './__generated__/CreateOpportunityMutation.graphql.ts';
import { OpportunityFields } from './OpportunityFields.tsx';
import { createInput, type OpportunityValues } from './opportunityValues.ts';

const mutation = graphql`
  mutation CreateOpportunityMutation($input: CreateOpportunityInput!) {
    createOpportunity(input: $input) {
      opportunity {
        id
        title
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: CreateOpportunityMutation$data) => data.createOpportunity;

interface Props {
  readonly pipelineId: string;
  readonly stages: readonly Choice[];
  readonly owners: readonly Choice[];
  readonly onCreated: () => void;
}

/** The button and its dialog. */
export function CreateOpportunity({ pipelineId, stages, owners, onCreated }: Props) {
  const { t } = useTranslation('pipeline');
  const { t: common } = useTranslation();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<OpportunityValues>();
  const toast = useToast();
  const viewerId = useSession().id;
  const [create, pending] = useAppMutation<
    CreateOpportunityMutation,
    CreateOpportunityMutation$data['createOpportunity']
  >(mutation, { payload: pick, namespace: 'pipeline' });

  async function save(values: OpportunityValues): Promise<void> {
    const outcome = await create({ input: createInput(pipelineId, values) }, { form });
    if (!outcome.ok) return;
    setOpen(false);
    toast.success(t('form.created', { title: outcome.payload.opportunity?.title ?? '' }));
    onCreated();
  }

  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t('newOpportunity')}
      </Button>
      <Modal
        open={open}
        title={t('form.create')}
        okText={common('action.create')}
        okButtonProps={{ loading: pending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          onFinish={save}
          initialValues={{ ownerId: viewerId, stageId: stages[0]?.value, source: 'NEW' }}
        >
          <Form.Item
            name="customerId"
            label={t('form.customer')}
            rules={[{ required: true, message: common('field.required', { label: t('form.customer') }) }]}
          >
            <CustomerSelect />
          </Form.Item>
          <OpportunityFields owners={owners} stages={stages} />
        </Form>
      </Modal>
    </>
  );
}
