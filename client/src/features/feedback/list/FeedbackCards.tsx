import { useTranslation } from 'react-i18next';
import { CategoryOf, CustomerOf, DueOf, PriorityOf, ScoreOf, StatusTag, TitleLink } from './cells.tsx';
import type { RowsProps } from './feedbackRow.ts';
import styles from './FeedbackList.module.css';

/** The same list for narrow screens. */
export function FeedbackCards({ rows }: RowsProps) {
  const { t } = useTranslation('feedback');
  return (
    <ul className={styles.cards} aria-label={t('list')}>
      {rows.map((row) => (
        <li key={row.id} className={styles.card}>
          <TitleLink row={row} />
          <div className={styles.line}>
            <CustomerOf row={row} />
            <StatusTag status={row.status} />
          </div>
          <div className={styles.line}>
            <CategoryOf row={row} />
            <PriorityOf row={row} />
            <ScoreOf score={row.score} />
            <DueOf row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}
