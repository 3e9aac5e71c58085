import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/lib/useNow.ts';
import { FieldText } from '../../../shared/ui/FieldText.tsx';
import { TierTag } from '../../../shared/ui/TierTag.tsx';
import { RelativeTime } from '../../../shared/ui/Time.tsx';
import type { CustomerRow } from './customerRow.ts';
import styles from './cells.module.css';

interface Props {
  readonly row: CustomerRow;
}

export function CustomerLink({ row }: Props) {
  return (
    <Link to="/customers/$customerId" params={{ customerId: row.id }} className={styles.name}>
      {row.name}
    </Link>
  );
}

export function TierOf({ row: { tier } }: Props) {
  return <FieldText value={tier?.name && <TierTag name={tier.name} rank={tier.rank ?? 99} />} />;
}

export function TagNames({ row: { tags } }: Props) {
  if (!tags || tags.length === 0) return <FieldText value={null} />;
  return (
    <ul className={styles.tags}>
      {tags.map(({ id, name }) => (
        <li key={id} className={styles.tag}>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** When, and below it what; overdue is said in words as well as colour. */
export function NextStep({ row: { nextContactAt, nextStep } }: Props) {
  const { t } = useTranslation('customers');
  const now = useNow();
  if (!nextContactAt && !nextStep) return <span className={styles.missing}>{t('noNextStep')}</span>;
  const overdue = nextContactAt != null && new Date(nextContactAt).getTime() < now;
  return (
    <div>
      {nextContactAt != null && (
        <span className={overdue ? styles.overdue : undefined}>
          <RelativeTime value={nextContactAt} />
          {overdue && ` · ${t('overdue')}`}
        </span>
      )}
      {nextStep != null && (
        <div className={styles.step} title={nextStep}>
          {nextStep}
        </div>
      )}
    </div>
  );
}
