import { LockOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, RelayEnvironmentProvider, useLazyLoadQuery } from 'react-relay/hooks';
import { createEnvironment } from '../../shared/graphql/environment.ts';
import { useFieldAccess, type FieldAccess } from '../../shared/graphql/fieldAccess.ts';
import { useFieldWords } from '../../shared/i18n/useFieldWords.ts';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import { CustomerSelect } from '../../shared/ui/CustomerSelect.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { NoPermission } from '../../shared/ui/StatePanel.tsx';
import { DateText } from '../../shared/ui/Time.tsx';
import type { RolePreviewQuery } from './__generated__/RolePreviewQuery.graphql.ts';
import styles from './matrix.module.css';
import type { RoleRow } from './roleRow.ts';
import type { RolesSearch } from './rolesSearch.ts';
import { useRoleName } from './useRoleName.ts';

const query = graphql`
  query RolePreviewQuery($id: ID!) {
    customer(id: $id) {
      id
      name
      kind
      code
      lifecycle
      lifecycleReason
      industry
      size
      region
      city
      address
      website
      phone
      taxNumber
      source
      annualValue
      currency
      firstDealAt
      lastContactAt
      nextContactAt
      nextStep
      remark
      createdAt
      updatedAt
      tier {
        id
        name
      }
      owner {
        id
        name
      }
      contacts {
        id
        fullName
        title
        role
        phones
        emails
        wechat
        birthday
        preferredChannel
        doNotContact
        remark
      }
    }
  }
`;

interface Props {
  readonly roles: readonly RoleRow[];
  readonly search: RolesSearch;
  readonly onSearch: (part: RolesSearch) => void;
}

/** A real customer with the eyes of a role. */
export function RolePreview({ roles, search, onSearch }: Props) {
  const { t } = useTranslation('roles');
  const nameOf = useRoleName();
  const { customer } = search;
  const role = roles.find(({ id }) => id === search.role) ?? roles[0];
  return (
    <>
      <p className={styles.hint}>{t('previewHint')}</p>
      <div className={styles.filters}>
        <Select
          aria-label={t('choose')}
          className={styles.class ?? ''}
          value={role?.id ?? null}
          options={roles.map(({ id, ...rest }) => ({ value: id, label: nameOf(rest) }))}
          onChange={(id) => onSearch({ role: id })}
        />
        <label>
          <span className="visually-hidden">{t('customer')}</span>
          <CustomerSelect value={customer ?? null} onChange={(id) => onSearch({ customer: id })} allowClear />
        </label>
      </div>
      {role && customer !== undefined && (
        <Eyes key={`${role.id} ${role.version}`} roleId={role.id}>
          <QueryBoundary key={customer}>
            {(fetchKey) => <Preview role={nameOf(role)} customerId={customer} fetchKey={fetchKey} />}
          </QueryBoundary>
        </Eyes>
      )}
    </>
  );
}

/** A store of its own: what the role sees must not mix with what the administrator sees. */
function Eyes({ roleId, children }: { readonly roleId: string; readonly children: ReactNode }) {
  const environment = useMemo(() => createEnvironment({ viewAs: roleId }), [roleId]);
  return <RelayEnvironmentProvider environment={environment}>{children}</RelayEnvironmentProvider>;
}

interface PreviewProps {
  readonly role: string;
  readonly customerId: string;
  readonly fetchKey: number;
}

function Preview({ role, customerId, fetchKey }: PreviewProps) {
  const { t } = useTranslation('roles');
  const { customer } = useLazyLoadQuery<RolePreviewQuery>(
    query,
    { id: customerId },
    { fetchKey, fetchPolicy: 'network-only' },
  );
  const access = useFieldAccess('RolePreviewQuery');
  if (!customer) return <NoPermission title={t('previewOutOfReach')}>{t('previewOutOfReachHint')}</NoPermission>;

  const { contacts, tier, owner, ...fields } = customer;
  const shown = { ...fields, tier: tier?.name, owner: owner?.name };
  return (
    <section aria-label={t('previewOf', { role })}>
      <Facts type="Customer" values={shown} access={(field) => access(`customer.${field}`)} role={role} />
      {contacts?.map((contact, index) => (
        <section key={contact.id} aria-label={t('contactNumber', { number: index + 1 })}>
          <h3>{t('contactNumber', { number: index + 1 })}</h3>
          <Facts type="Contact" values={contact} access={(field) => access(`customer.contacts.${field}`)} role={role} />
        </section>
      ))}
    </section>
  );
}

interface FactsProps {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly access: (field: string) => FieldAccess;
  readonly role: string;
}

function Facts({ type, values, access, role }: FactsProps) {
  const { t } = useTranslation('roles');
  const { fieldName } = useFieldWords();
  return (
    <dl className={styles.facts}>
      {Object.entries(values)
        .filter(([field]) => field !== 'id')
        .map(([field, value]) => (
          <div key={field} className={styles.fact} data-access={access(field)}>
            <dt>{fieldName(type, field)}</dt>
            <dd>
              {access(field) !== 'NONE' && <Value field={field} value={value} />}
              {access(field) === 'MASK' && <span className={styles.why}>{t('seenMask', { role })}</span>}
              {access(field) === 'NONE' && (
                <span className={styles.why}>
                  <LockOutlined aria-hidden="true" /> {t('seenNone', { role })}
                </span>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Where the words of a field's values stand among those of the customer page. */
const terms: Readonly<Record<string, string>> = {
  kind: 'kind',
  lifecycle: 'lifecycle',
  size: 'size',
  source: 'source',
  role: 'contactRole',
  preferredChannel: 'channel',
};

function Value({ field, value }: { readonly field: string; readonly value: unknown }) {
  const { t } = useTranslation('roles');
  const term = useTerm('customers');
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value === 'number') return <span className="figures">{value}</span>;
  if (Array.isArray(value) && value.length > 0) return value.join(', ');
  if (typeof value !== 'string' || value === '') return t('emptyValue');
  const group = terms[field];
  if (group !== undefined) return term(group, value);
  return /^\d{4}-\d\d-\d\dT/.test(value) ? <DateText value={value} /> : value;
}
