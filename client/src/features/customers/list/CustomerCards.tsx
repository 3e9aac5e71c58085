import { useTranslation } from 'react-i18next';
import { useFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { FieldText } from '../../../shared/ui/FieldText.tsx';
import { Money } from '../../../shared/ui/Money.tsx';
import { RelativeTime } from '../../../shared/ui/Time.tsx';
import { useTerm } from '../terms.ts';
import { CustomerLink, NextStep, TagNames, TierOf } from './cells.tsx';
import styles from './CustomerCards.module.css';
import type { CustomerRow } from './customerRow.ts';

/** The list on a phone: the same facts, one card each. */
export function CustomerCards({ rows }: { readonly rows: readonly CustomerRow[] }) {
  const { t } = useTranslation('customers');
  const term = useTerm();
  const access = useFieldAccess('CustomerListQuery')('customers.nodes.annualValue');

  return (
    <ul className={styles.cards} aria-label={t('list')}>
      {rows.map((row) => (
        <li key={row.id} className={styles.card}>
          <div className={styles.top}>
            <CustomerLink row={row} />
            {row.tier && <TierOf row={row} />}
          </div>
          <div className={styles.facts}>
            <span>
              {[row.lifecycle && term('lifecycle', row.lifecycle), row.city, row.owner?.name]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <FieldText
              access={access}
              value={
                row.annualValue != null && <Money amount={row.annualValue} currency={row.currency ?? 'CNY'} compact />
              }
            />
          </div>
          <dl className={styles.dates}>
            <div>
              <dt>{t('column.lastContactAt')}</dt>
              <dd>
                <FieldText value={row.lastContactAt && <RelativeTime value={row.lastContactAt} />} empty={t('never')} />
              </dd>
            </div>
            <div>
              <dt>{t('column.nextContactAt')}</dt>
              <dd>
                <NextStep row={row} />
              </dd>
            </div>
          </dl>
          {row.tags && row.tags.length > 0 && <TagNames row={row} />}
        </li>
      ))}
    </ul>
  );
}
