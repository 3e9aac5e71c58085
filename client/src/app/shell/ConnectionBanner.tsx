import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useConnectionBanner, useOnReconnect } from '../../shared/graphql/connection.ts';
import { announce } from '../../shared/ui/liveRegion.ts';

/** Shown once the live connection has been away for three seconds; it reconnects by itself. */
export function ConnectionBanner() {
  const { t } = useTranslation('shell');
  const lost = useConnectionBanner();
  useOnReconnect(() => announce(t('connectionBack')));

  return lost ? (
    <Alert banner type="warning" showIcon title={t('connectionLost')} style={{ marginBlockEnd: 16 }} />
  ) : null;
}
