import { CheckOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { progressOf, way } from '../steps.ts';
import styles from './FeedbackSheet.module.css';

/** How far the feedback has come; a declined one left the way. */
export function Progress({ status }: { readonly status: string | null | undefined }) {
  const { t } = useTranslation('feedback');
  const term = useTerm('feedback');
  if (status === 'DECLINED') {
    return (
      <ol className={styles.progress} aria-label={t('detail.progress')}>
        <li className={`${styles.stop ?? ''} ${styles.passed ?? ''}`}>{term('status', 'RECEIVED')}</li>
        <li className={`${styles.stop ?? ''} ${styles.declined ?? ''}`} aria-current="step">
          {term('status', 'DECLINED')}
        </li>
      </ol>
    );
  }

  const current = progressOf(status);
  return (
    <ol className={styles.progress} aria-label={t('detail.progress')}>
      {way.map((stop, index) => (
        <li
          key={stop}
          aria-current={index === current ? 'step' : undefined}
          className={[styles.stop, index <= current && styles.passed, index === current && styles.current]
            .filter(Boolean)
            .join(' ')}
        >
          {term('status', stop)}
          {index < current && (
            <>
              {' '}
              <CheckOutlined aria-hidden />
              <span className="visually-hidden">{t('detail.done')}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
