import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { AccessExplanation } from '../../shared/access/AccessExplanation.tsx';
import { useFieldWords } from '../../shared/i18n/useFieldWords.ts';
import { CustomerSelect } from '../../shared/ui/CustomerSelect.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import type { UserAccessQuery } from './__generated__/UserAccessQuery.graphql.ts';
import styles from './UserDrawer.module.css';

const query = graphql`
  query UserAccessQuery($id: ID!) {
    customer(id: $id) {
      id
      contacts {
        id
        fullName
      }
    }
    accessModel {
      fields {
        type
        field
      }
    }
  }
`;

/** Why a colleague sees a real customer, or a field of it, the way they do; for whoever manages roles. */
export function UserAccess({ userId }: { readonly userId: string }) {
  const { t } = useTranslation('access');
  const [customer, setCustomer] = useState<string>();
  return (
    <section aria-label={t('ask')}>
      <h2 className={styles.heading}>{t('ask')}</h2>
      <p className={styles.address}>{t('askHint')}</p>
      <div className={styles.question}>
        <CustomerSelect value={customer ?? null} onChange={setCustomer} allowClear label={t('chooseCustomer')} />
        {customer !== undefined && (
          <QueryBoundary key={customer}>
            {(fetchKey) => <Question customerId={customer} userId={userId} fetchKey={fetchKey} />}
          </QueryBoundary>
        )}
      </div>
    </section>
  );
}

interface QuestionProps {
  readonly customerId: string;
  readonly userId: string;
  readonly fetchKey: number;
}

function Question({ customerId, userId, fetchKey }: QuestionProps) {
  const { t } = useTranslation('access');
  const { fieldName } = useFieldWords();
  const [contact, setContact] = useState<string>();
  const [field, setField] = useState<string>();
  const { customer, accessModel } = useLazyLoadQuery<UserAccessQuery>(
    query,
    { id: customerId },
    { fetchKey, fetchPolicy: 'store-or-network' },
  );
  const type = contact === undefined ? 'Customer' : 'Contact';
  const fields = (accessModel?.fields ?? []).filter((one) => one.type === type);
  return (
    <>
      <Select
        aria-label={t('record')}
        value={contact ?? ''}
        options={[
          { value: '', label: t('customerItself') },
          ...(customer?.contacts ?? []).map(({ id, fullName }) => ({
            value: id,
            label: t('contactNamed', { name: fullName ?? '' }),
          })),
        ]}
        onChange={(id: string) => {
          setContact(id || undefined);
          setField(undefined);
        }}
      />
      <Select
        aria-label={t('field')}
        placeholder={t('wholeRecord')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={field ?? null}
        options={fields.map((one) => ({ value: one.field, label: fieldName(type, one.field) }))}
        onChange={(next?: string | null) => setField(next ?? undefined)}
      />
      <QueryBoundary key={`${contact ?? ''} ${field ?? ''}`}>
        {(key) => <AccessExplanation recordId={contact ?? customerId} field={field} userId={userId} fetchKey={key} />}
      </QueryBoundary>
    </>
  );
}
