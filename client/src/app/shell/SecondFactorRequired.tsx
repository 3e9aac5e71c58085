import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecoveryCodes } from '../../features/account/RecoveryCodes.tsx';
import { SwitchOnTotp } from '../../features/account/SwitchOnTotp.tsx';
import { AuthFrame } from '../../features/auth/AuthFrame.tsx';
import { refreshSession, signOut } from '../../shared/session/sessionStore.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { useToast } from '../../shared/ui/useToast.ts';

/** In the place of every page while a role asks for an authenticator app that is not set up. */
export function SecondFactorRequired() {
  const { t } = useTranslation('account');
  const { t: shell } = useTranslation('shell');
  const toast = useToast();
  const [settingUp, setSettingUp] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  return (
    <AuthFrame>
      <PageHeader title={t('required.title')} subtitle={t('required.hint')} />
      <Button type="primary" size="large" block onClick={() => setSettingUp(true)}>
        {t('totp.switchOn')}
      </Button>
      <Button
        type="link"
        block
        style={{ marginBlockStart: 12 }}
        onClick={() => {
          signOut().catch(() => toast.error(shell('signOutFailed')));
        }}
      >
        {t('required.signOut')}
      </Button>
      {settingUp && (
        <SwitchOnTotp
          onClose={() => setSettingUp(false)}
          onSwitchedOn={(fresh) => {
            setSettingUp(false);
            setCodes(fresh);
          }}
        />
      )}
      <RecoveryCodes codes={codes} onClose={() => void refreshSession()} />
    </AuthFrame>
  );
}
