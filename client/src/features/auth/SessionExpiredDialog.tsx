import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { abandonSession, useSessionState } from '../../shared/session/sessionStore.ts';
import { SignInSteps } from './SignInSteps.tsx';

/** Over the page, not instead of it: whatever was being typed is still there after signing in again. */
export function SessionExpiredDialog() {
  const { t } = useTranslation('auth');
  const state = useSessionState();

  return (
    <Modal
      open={state.status === 'expired'}
      title={t('expired.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="link" onClick={abandonSession}>
          {t('expired.leave')}
        </Button>
      }
      destroyOnHidden
    >
      <p>{t('expired.hint')}</p>
      {state.status === 'expired' && <SignInSteps email={state.session.email} onSignedIn={() => undefined} />}
    </Modal>
  );
}
