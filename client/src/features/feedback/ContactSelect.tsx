import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import { thrownError } from '../../shared/graphql/userErrors.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { ContactSelectQuery } from './__generated__/ContactSelectQuery.graphql.ts';

const query = graphql`
  query ContactSelectQuery($customerId: ID!) {
    customer(id: $customerId) {
      contacts {
        id
        fullName
      }
    }
  }
`;

interface Props {
  readonly customerId: string;
  /** Given by the form item around it, like value and onChange. */
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (id: string | undefined) => void;
}

/** The contacts of one customer. */
export function ContactSelect({ customerId, id, value, onChange }: Props) {
  const { t } = useTranslation('feedback');
  const { t: common } = useTranslation();
  const environment = useRelayEnvironment();
  const toast = useToast();
  const [options, setOptions] = useState<{ value: string; label: string }[] | null>(null);

  useEffect(() => {
    const subscription = fetchQuery<ContactSelectQuery>(environment, query, { customerId }).subscribe({
      next: ({ customer }) =>
        setOptions((customer?.contacts ?? []).map((contact) => ({ value: contact.id, label: contact.fullName ?? '' }))),
      error: (error: Error) => toast.error(thrownError(error)),
    });
    return () => subscription.unsubscribe();
  }, [customerId, environment, toast]);

  return (
    <Select
      {...(id !== undefined && { id })}
      allowClear
      value={value ?? null}
      onChange={(next: string | null | undefined) => onChange?.(next ?? undefined)}
      loading={options === null}
      notFoundContent={options === null ? common('state.loading') : t('form.noContacts')}
      options={options ?? []}
    />
  );
}
