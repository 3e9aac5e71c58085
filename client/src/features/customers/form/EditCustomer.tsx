import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useLazyLoadQuery, useRelayEnvironment } from 'react-relay/hooks';
import { useFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { thrownError } from '../../../shared/graphql/userErrors.ts';
import { Money } from '../../../shared/ui/Money.tsx';
import { QueryBoundary } from '../../../shared/ui/QueryBoundary.tsx';
import { NoResult } from '../../../shared/ui/StatePanel.tsx';
import { useToast } from '../../../shared/ui/useToast.ts';
import { useCustomerChoices } from '../useCustomerChoices.ts';
import type { EditCustomerMutation, EditCustomerMutation$data } from './__generated__/EditCustomerMutation.graphql.ts';
import type { EditCustomerQuery, EditCustomerQuery$data } from './__generated__/EditCustomerQuery.graphql.ts';
import { CustomerFields } from './CustomerFields.tsx';
import styles from './CustomerFields.module.css';
import type { CustomerValues } from './customerValues.ts';
import { FormDrawer } from './FormDrawer.tsx';
import { changed } from './values.ts';

const query = graphql`
  query EditCustomerQuery($id: ID!) {
    customer(id: $id) {
      id
      version
      name
      kind
      code
      industry
      size
      region
      city
      address
      website
      phone
      taxNumber
      source
      lifecycle
      lifecycleReason
      tierId
      ownerId
      annualValue
      currency
      remark
      tags {
        id
      }
    }
  }
`;

const mutation = graphql`
  mutation EditCustomerMutation($input: UpdateCustomerInput!) {
    updateCustomer(input: $input) {
      customer {
        id
        version
        name
        kind
        code
        industry
        size
        region
        city
        address
        website
        phone
        taxNumber
        source
        lifecycle
        lifecycleReason
        tierId
        tier {
          id
          name
          rank
        }
        ownerId
        owner {
          id
          name
        }
        annualValue
        remark
        tags {
          id
          name
        }
        health {
          level
          daysSinceContact
          intervalDays
          reasons
        }
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

type Customer = NonNullable<EditCustomerQuery$data['customer']>;
const pick = (data: EditCustomerMutation$data) => data.updateCustomer;

interface Props {
  readonly customerId: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onSaved?: () => void;
}

/** The sheet over a customer's page; the record is read afresh each time it opens. */
export function EditCustomer(props: Props) {
  const { t } = useTranslation('customers');
  const [form] = Form.useForm<CustomerValues>();
  const [pending, setPending] = useState(false);
  return (
    <FormDrawer
      open={props.open}
      title={t('form.edit')}
      submitText={t('form.save')}
      pending={pending}
      form={form}
      onClose={props.onClose}
    >
      <QueryBoundary>
        {(fetchKey) => <Editor {...props} form={form} fetchKey={fetchKey} onPending={setPending} />}
      </QueryBoundary>
    </FormDrawer>
  );
}

function valuesOf(customer: Customer, access: (field: string) => string): CustomerValues {
  const { tags, phone, annualValue, ...rest } = customer;
  return {
    ...(rest as CustomerValues),
    tagIds: (tags ?? []).map((tag) => tag.id),
    ...(access('phone') === 'FULL' && { phone: phone ?? null }),
    ...(access('annualValue') === 'FULL' && { annualValue: annualValue ?? null }),
  };
}

interface EditorProps extends Props {
  readonly form: ReturnType<typeof Form.useForm<CustomerValues>>[0];
  readonly fetchKey: number;
  readonly onPending: (pending: boolean) => void;
}

function Editor({ customerId, form, fetchKey, onPending, onClose, onSaved }: EditorProps) {
  const { t } = useTranslation('customers');
  const toast = useToast();
  const environment = useRelayEnvironment();
  const choices = useCustomerChoices(fetchKey);
  const { customer } = useLazyLoadQuery<EditCustomerQuery>(
    query,
    { id: customerId },
    { fetchKey, fetchPolicy: 'network-only' },
  );
  const fieldAccess = useFieldAccess('EditCustomerQuery');
  const access = (field: string) => fieldAccess(`customer.${field}`);
  // The record the form was filled from; the store may move on while the user types.
  const [base, setBase] = useState(customer);
  const [conflict, setConflict] = useState(false);
  const [update] = useAppMutation<EditCustomerMutation, EditCustomerMutation$data['updateCustomer']>(mutation, {
    payload: pick,
    namespace: 'customers',
  });

  if (!base) return <NoResult title={t('form.gone')}>{t('form.goneHint')}</NoResult>;
  const initial = valuesOf(base, access);

  async function save(values: CustomerValues, version: number): Promise<void> {
    const changes = changed(initial, values);
    if (Object.keys(changes).length === 0) {
      toast.success(t('form.nothingChanged'));
      return onClose();
    }
    onPending(true);
    const outcome = await update({ input: { id: customerId, version, ...changes } }, { form });
    onPending(false);
    if (outcome.ok) {
      toast.success(t('form.saved'));
      onClose();
      onSaved?.();
    } else if (outcome.errors.some(({ code }) => code === 'VERSION_CONFLICT')) {
      setConflict(true);
    }
  }

  async function latest(): Promise<Customer | null> {
    try {
      const data = await fetchQuery<EditCustomerQuery>(environment, query, { id: customerId }).toPromise();
      return data?.customer ?? null;
    } catch (error) {
      toast.error(thrownError(error));
      return null;
    }
  }

  async function loadLatest(): Promise<void> {
    const current = await latest();
    if (!current) return;
    setBase(current);
    setConflict(false);
    form.setFieldsValue(valuesOf(current, access));
  }

  async function keepMine(): Promise<void> {
    const current = await latest();
    if (!current) return;
    setConflict(false);
    await save(form.getFieldsValue(), current.version);
  }

  const restricted = {
    ...(access('phone') !== 'FULL' && { phone: { access: access('phone'), shown: base.phone } }),
    ...(access('annualValue') !== 'FULL' && {
      annualValue: {
        access: access('annualValue'),
        shown: base.annualValue == null ? null : <Money amount={base.annualValue} />,
      },
    }),
  };

  return (
    <>
      {conflict && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          className={styles.conflict ?? ''}
          title={t('form.conflictTitle')}
          description={
            <>
              <p>{t('form.conflictText')}</p>
              <Button onClick={loadLatest}>{t('form.loadLatest')}</Button>{' '}
              <Button type="primary" onClick={keepMine}>
                {t('form.keepMine')}
              </Button>
            </>
          }
        />
      )}
      <Form
        form={form}
        layout="vertical"
        preserve={false}
        onFinish={(values) => save(values, base.version)}
        initialValues={initial}
      >
        <CustomerFields choices={choices} restricted={restricted} editing />
      </Form>
    </>
  );
}
