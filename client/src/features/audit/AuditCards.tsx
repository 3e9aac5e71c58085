import { useTranslation } from 'react-i18next';
import { DateTimeText } from '../../shared/ui/Time.tsx';
import { ChangesOf, Deed, RecordOf } from './auditCells.tsx';
import type { AuditLinesProps } from './auditLine.ts';
import styles from './AuditPage.module.css';

/** The lines on a phone: the same facts, one card each. */
export function AuditCards({ lines }: AuditLinesProps) {
  const { t } = useTranslation('audit');
  return (
    <ul className={styles.cards} aria-label={t('table')}>
      {lines.map((line) => (
        <li key={line.id} className={styles.card}>
          <div className={styles.top}>
            <b>{line.actor?.name ?? t('nobody')}</b>
            <span className={styles.note}>{line.at && <DateTimeText value={line.at} />}</span>
          </div>
          <div>
            <Deed line={line} />
          </div>
          <div>
            <RecordOf line={line} />
          </div>
          <ChangesOf line={line} />
        </li>
      ))}
    </ul>
  );
}
