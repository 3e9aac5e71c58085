import { DisconnectOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useConnectionBanner, useOnReconnect } from '../../shared/graphql/connection.ts';
import { announce } from '../../shared/ui/liveRegion.ts';
import styles from './ConnectionBanner.module.css';

/** Shown once the live connection has been away for three seconds; it reconnects by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation('shell');
  const lost = useConnectionBanner();
  useOnReconnect(() => announce(t('connectionBack')));

  return (
    <div role="status">
      {lost && (
        <p className={styles.banner}>
          <DisconnectOutlined aria-hidden /> {t('connectionLost')}
        </p>
      )}
    </div>
  );
}
