import { PlusOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useSession } from '../../../shared/session/useSession.ts';
import { useToast } from '../../../shared/ui/useToast.ts';
import type { CustomerChoices } from '../useCustomerChoices.ts';
import type {
  CreateCustomerMutation,
  CreateCustomerMutation$data,
} from './__generated__/CreateCustomerMutation.graphql.ts';
import { CustomerFields } from './CustomerFields.tsx';
import type { CustomerValues } from './customerValues.ts';
import { FormDrawer } from './FormDrawer.tsx';
import { filledIn } from './values.ts';

const mutation = graphql`
  mutation CreateCustomerMutation($input: CreateCustomerInput!) {
    createCustomer(input: $input) {
      customer {
        id
        name
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: CreateCustomerMutation$data) => data.createCustomer;

/** The button and its sheet; a customer just made is opened at once. */
export function CreateCustomer({ choices }: { readonly choices: CustomerChoices }) {
  const { t } = useTranslation('customers');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('newCustomer')}
      </Button>
      <Sheet open={open} choices={choices} onClose={() => setOpen(false)} />
    </>
  );
}

interface SheetProps {
  readonly open: boolean;
  readonly choices: CustomerChoices;
  readonly onClose: () => void;
}

function Sheet({ open, choices, onClose }: SheetProps) {
  const { t } = useTranslation('customers');
  const [form] = Form.useForm<CustomerValues>();
  const viewerId = useSession().id;
  const navigate = useNavigate();
  const toast = useToast();
  const [create, pending] = useAppMutation<CreateCustomerMutation, CreateCustomerMutation$data['createCustomer']>(
    mutation,
    { payload: pick, namespace: 'customers' },
  );

  async function save(values: CustomerValues): Promise<void> {
    const outcome = await create({ input: { name: '', kind: 'COMPANY', ...filledIn(values) } }, { form });
    const customer = outcome.ok ? outcome.payload.customer : null;
    if (!customer) return;
    onClose();
    toast.success(t('form.created', { name: customer.name ?? '' }));
    await navigate({ to: '/customers/$customerId', params: { customerId: customer.id } });
  }

  return (
    <FormDrawer
      open={open}
      title={t('form.create')}
      submitText={t('form.createAction')}
      pending={pending}
      form={form}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        requiredMark
        onFinish={save}
        initialValues={{ kind: 'COMPANY', lifecycle: 'LEAD', ownerId: viewerId }}
      >
        <CustomerFields choices={choices} editing={false} />
      </Form>
    </FormDrawer>
  );
}
