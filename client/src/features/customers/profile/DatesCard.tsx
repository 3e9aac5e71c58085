import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { FieldText, hiddenWhole } from '../../../shared/ui/FieldText.tsx';
import { DateText } from '../../../shared/ui/Time.tsx';
import { useTerm } from '../terms.ts';
import type { DatesCard_customer$key } from './__generated__/DatesCard_customer.graphql.ts';
import { Card } from './Card.tsx';
import styles from './IdentityCard.module.css';

const customerFragment = graphql`
  fragment DatesCard_customer on Customer {
    importantDates {
      id
      kind
      title
      month
      day
      calendar
      nextOn
    }
  }
`;

/** Days that matter, the nearest first; without any the block is left out. */
export function DatesCard({ customer }: { readonly customer: DatesCard_customer$key }) {
  const { t } = useTranslation('customers');
  const term = useTerm();
  const access = useFieldAccess('CustomerPageQuery');
  const { importantDates } = useFragment(customerFragment, customer);
  const dates = importantDates ?? [];
  if (dates.length === 0) return null;

  return (
    <Card title={t('profile.dates')}>
      <dl className={styles.facts}>
        {dates.map(({ id, kind, title, month, day, calendar, nextOn }) => (
          <div key={id} className={styles.fact}>
            <dt>{kind && term('dateKind', kind)}</dt>
            <dd>
              <FieldText
                value={title}
                access={access('customer.importantDates.title')}
                target={{ id, field: 'title', label: t('profile.dates') }}
              />{' '}
              {nextOn != null || access('customer.importantDates.nextOn') !== 'FULL' ? (
                <FieldText
                  value={nextOn != null ? <DateText value={nextOn} /> : hiddenWhole}
                  access={access('customer.importantDates.nextOn')}
                  target={{ id, field: 'nextOn', label: t('profile.dates') }}
                />
              ) : null}
              {calendar === 'LUNAR' && ` (${term('calendar', 'LUNAR')} ${String(month)}-${String(day)})`}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
