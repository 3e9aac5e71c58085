import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import type { ReactNode } from 'react';
import { useFieldAccess, type FieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { FieldText, hiddenWhole } from '../../../shared/ui/FieldText.tsx';
import { Money } from '../../../shared/ui/Money.tsx';
import { DateText } from '../../../shared/ui/Time.tsx';
import { useTerm } from '../terms.ts';
import type { IdentityCard_customer$key } from './__generated__/IdentityCard_customer.graphql.ts';
import { Card } from './Card.tsx';
import styles from './IdentityCard.module.css';

const customerFragment = graphql`
  fragment IdentityCard_customer on Customer {
    id
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
    lifecycleReason
    annualValue
    currency
    firstDealAt
    createdAt
    remark
  }
`;

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  /** The field that decides whether it is shown. */
  readonly field: string;
  /** Days and numbers: masked, nothing of them comes, not even whether there is one. */
  readonly whole?: true;
}

/** Who the customer is. Facts nobody filled in are left out; restricted ones say so. */
export function IdentityCard({ customer }: { readonly customer: IdentityCard_customer$key }) {
  const { t } = useTranslation('customers');
  const term = useTerm();
  const access = useFieldAccess('CustomerPageQuery');
  const data = useFragment(customerFragment, customer);
  const accessTo = (field: string): FieldAccess => access(`customer.${field}`);

  const facts: readonly Fact[] = [
    { label: t('form.kind'), field: 'kind', value: data.kind && term('kind', data.kind) },
    { label: t('form.code'), field: 'code', value: data.code },
    { label: t('form.industry'), field: 'industry', value: data.industry },
    { label: t('form.size'), field: 'size', value: data.size && term('size', data.size) },
    { label: t('form.city'), field: 'city', value: [data.region, data.city].filter(Boolean).join(' · ') },
    { label: t('form.address'), field: 'address', value: data.address },
    {
      label: t('form.phone'),
      field: 'phone',
      value:
        accessTo('phone') === 'FULL' && data.phone != null ? (
          <a href={`tel:${data.phone}`}>{data.phone}</a>
        ) : (
          data.phone
        ),
    },
    { label: t('form.website'), field: 'website', value: data.website != null && <Website address={data.website} /> },
    { label: t('form.taxNumber'), field: 'taxNumber', value: data.taxNumber },
    { label: t('form.source'), field: 'source', value: data.source && term('source', data.source) },
    { label: t('form.lifecycleReason'), field: 'lifecycleReason', value: data.lifecycleReason },
    {
      label: t('form.annualValue'),
      field: 'annualValue',
      whole: true,
      value: data.annualValue != null && <Money amount={data.annualValue} currency={data.currency ?? 'CNY'} />,
    },
    {
      label: t('profile.firstDeal'),
      field: 'firstDealAt',
      whole: true,
      value: data.firstDealAt != null && <DateText value={data.firstDealAt} />,
    },
    {
      label: t('profile.created'),
      field: 'createdAt',
      whole: true,
      value: data.createdAt != null && <DateText value={data.createdAt} />,
    },
    { label: t('form.remark'), field: 'remark', value: data.remark },
  ];

  return (
    <Card title={t('profile.identity')}>
      <dl className={styles.facts}>
        {facts
          .map((fact) =>
            fact.whole && accessTo(fact.field) === 'MASK' ? { ...fact, value: fact.value || hiddenWhole } : fact,
          )
          .filter(({ value, field }) => Boolean(value) || accessTo(field) === 'NONE')
          .map(({ label, value, field }) => (
            <div key={label} className={styles.fact}>
              <dt>{label}</dt>
              <dd>
                <FieldText value={value} access={accessTo(field)} target={{ id: data.id, field, label }} />
              </dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}

// Only what is plainly a web address becomes a link; `javascript:` and the like stay text.
function Website({ address }: { readonly address: string }) {
  const href = /^https?:\/\//i.test(address)
    ? address
    : /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(address)
      ? `https://${address}`
      : null;
  if (href === null) return <>{address}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {address}
    </a>
  );
}
