import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import { CustomerSelect } from '../../shared/ui/CustomerSelect.tsx';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  CreateFeedbackMutation,
  CreateFeedbackMutation$data,
} from './__generated__/CreateFeedbackMutation.graphql.ts';
import { ContactSelect } from './ContactSelect.tsx';
import { categories, sources, type Category, type Source } from './terms.ts';

const mutation = graphql`
  mutation CreateFeedbackMutation($input: CreateFeedbackInput!) {
    createFeedback(input: $input) {
      feedback {
        id
        title
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: CreateFeedbackMutation$data) => data.createFeedback;

interface Values {
  readonly customerId?: string;
  readonly contactId?: string;
  readonly source: Source;
  readonly category?: Category;
  readonly score?: number | null;
  readonly title: string;
  readonly text: string;
}

/** The button and its dialog; a new piece is opened at once. */
export function CreateFeedback({ onCreated }: { readonly onCreated: (id: string) => void }) {
  const { t } = useTranslation('feedback');
  const { t: common } = useTranslation();
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const [create, pending] = useAppMutation<CreateFeedbackMutation, CreateFeedbackMutation$data['createFeedback']>(
    mutation,
    { payload: pick },
  );

  async function save(values: Values): Promise<void> {
    const input = { ...values, title: values.title.trim(), text: values.text.trim() };
    const outcome = await create({ input }, { form });
    const feedback = outcome.ok ? outcome.payload.feedback : null;
    if (!feedback) return;
    setOpen(false);
    toast.success(t('form.created', { title: feedback.title ?? '' }));
    onCreated(feedback.id);
  }

  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t('newFeedback')}
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
          initialValues={{ source: 'PHONE' }}
          onValuesChange={(changed: Partial<Values>) => {
            // A contact belongs to one customer.
            if ('customerId' in changed) form.resetFields(['contactId']);
          }}
        >
          <Fields />
        </Form>
      </Modal>
    </>
  );
}

function Fields() {
  const { t } = useTranslation('feedback');
  const { t: common } = useTranslation();
  const term = useTerm('feedback');
  const customerId = Form.useWatch<string | undefined>('customerId');
  const required = (label: string) => [
    { required: true, whitespace: true, message: common('field.required', { label }) },
  ];
  return (
    <>
      <Form.Item name="customerId" label={t('form.customer')}>
        <CustomerSelect allowClear />
      </Form.Item>
      {customerId !== undefined && (
        <Form.Item name="contactId" label={t('form.contact')}>
          <ContactSelect key={customerId} customerId={customerId} />
        </Form.Item>
      )}
      <Form.Item name="title" label={t('form.title')} rules={required(t('form.title'))}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="text" label={t('form.text')} rules={required(t('form.text'))}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={8000} />
      </Form.Item>
      <Form.Item name="source" label={t('form.source')} rules={required(t('form.source'))}>
        <Select options={sources.map((value) => ({ value, label: term('source', value) }))} />
      </Form.Item>
      <Form.Item name="category" label={t('form.category')}>
        <Select allowClear options={categories.map((value) => ({ value, label: term('category', value) }))} />
      </Form.Item>
      <Form.Item name="score" label={t('form.score')}>
        <InputNumber min={0} max={10} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}
