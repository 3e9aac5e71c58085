import { useTranslation } from 'react-i18next';
import styles from './LoadingState.module.css';

/** A skeleton of about the final size, invisible for the first 150 ms so that quick answers do not flicker. */
export function LoadingState({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.skeleton} role="status" aria-busy="true">
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.row} />
      ))}
    </div>
  );
}
