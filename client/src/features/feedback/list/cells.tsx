import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { useNow } from '../../../shared/lib/useNow.ts';
import { FieldText } from '../../../shared/ui/FieldText.tsx';
import { RelativeTime } from '../../../shared/ui/Time.tsx';
import { isOpen, isOverdue } from '../steps.ts';
import type { FeedbackRow } from './feedbackRow.ts';
import styles from './FeedbackList.module.css';

interface Props {
  readonly row: FeedbackRow;
}

export function TitleLink({ row }: Props) {
  return (
    <Link
      from="/feedback"
      to="/feedback"
      search={(current) => ({ ...current, id: row.id })}
      resetScroll={false}
      className={styles.title}
    >
      {row.title}
    </Link>
  );
}

export function CustomerOf({ row: { customer } }: Props) {
  const { t } = useTranslation('feedback');
  if (!customer) return <span className={styles.quiet}>{t('noCustomer')}</span>;
  return (
    <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
      {customer.name}
    </Link>
  );
}

export function CategoryOf({ row: { category } }: Props) {
  const term = useTerm('feedback');
  return <FieldText value={category && term('category', category)} />;
}

export function StatusTag({ status }: { readonly status: string | null | undefined }) {
  const term = useTerm('feedback');
  return <FieldText value={status && <span className={styles.status}>{term('status', status)}</span>} />;
}

export function PriorityOf({ row: { priority } }: Props) {
  const term = useTerm('feedback');
  const pressing = priority === 'URGENT' || priority === 'HIGH';
  return (
    <FieldText
      value={priority && <span className={pressing ? styles.urgent : undefined}>{term('priority', priority)}</span>}
    />
  );
}

export function ScoreOf({ score }: { readonly score: number | null | undefined }) {
  const { t } = useTranslation('feedback');
  return <FieldText value={score == null ? null : <span className="figures">{t('scoreOf', { score })}</span>} />;
}

/** Until when the customer is to be answered; nothing once that happened. */
export function DueOf({ row: { status, dueAt } }: Props) {
  const { t } = useTranslation('feedback');
  const now = useNow();
  if (dueAt == null || !isOpen(status)) return <FieldText value={null} />;
  const overdue = isOverdue(status, dueAt, now);
  return (
    <span className={overdue ? styles.overdue : undefined}>
      <RelativeTime value={dueAt} />
      {overdue && ` · ${t('overdue')}`}
    </span>
  );
}
