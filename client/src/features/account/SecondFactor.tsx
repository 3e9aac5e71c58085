import { Button, Card, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { SecondFactor_viewer$key } from './__generated__/SecondFactor_viewer.graphql.ts';
import type {
  SecondFactorDisableMutation,
  SecondFactorDisableMutation$data,
} from './__generated__/SecondFactorDisableMutation.graphql.ts';
import type {
  SecondFactorRenewMutation,
  SecondFactorRenewMutation$data,
} from './__generated__/SecondFactorRenewMutation.graphql.ts';
import styles from './AccountPage.module.css';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { SwitchOnTotp } from './SwitchOnTotp.tsx';

const fragment = graphql`
  fragment SecondFactor_viewer on Viewer {
    secondFactor {
      totp
      recoveryCodesLeft
    }
  }
`;

const disable = graphql`
  mutation SecondFactorDisableMutation {
    disableTotp {
      disabled
      errors {
        ...userErrors_error
      }
    }
  }
`;

const renew = graphql`
  mutation SecondFactorRenewMutation {
    renewRecoveryCodes {
      recoveryCodes
      errors {
        ...userErrors_error
      }
    }
  }
`;

/** The authenticator app: on, off, and ten codes for the day it is lost. */
export function SecondFactor({ viewer }: { readonly viewer: SecondFactor_viewer$key }) {
  const { t } = useTranslation('account');
  const toast = useToast();
  const { totp, recoveryCodesLeft } = useFragment(fragment, viewer).secondFactor;
  // What this page did since it was loaded: the state is no record of its own in the store.
  const [now, setNow] = useState<{ on: boolean; left: number } | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [switchingOn, setSwitchingOn] = useState(false);
  const [switchOff, pendingOff] = useAppMutation<
    SecondFactorDisableMutation,
    SecondFactorDisableMutation$data['disableTotp']
  >(disable, { payload: (data) => data.disableTotp, namespace: 'account' });
  const [renewCodes, pendingRenew] = useAppMutation<
    SecondFactorRenewMutation,
    SecondFactorRenewMutation$data['renewRecoveryCodes']
  >(renew, { payload: (data) => data.renewRecoveryCodes, namespace: 'account' });
  const { on, left } = now ?? { on: totp, left: recoveryCodesLeft };

  function show(fresh: readonly string[]): void {
    setCodes(fresh);
    setNow({ on: true, left: fresh.length });
  }

  async function off(): Promise<void> {
    if (!(await switchOff({})).ok) return;
    setNow({ on: false, left: 0 });
    toast.success(t('totp.switchedOff'));
  }

  async function again(): Promise<void> {
    const outcome = await renewCodes({});
    if (outcome.ok) show(outcome.payload.recoveryCodes ?? []);
  }

  return (
    <Card
      title={
        <h2>
          {t('totp.title')} <Tag color={on ? 'green' : 'default'}>{t(on ? 'totp.on' : 'totp.off')}</Tag>
        </h2>
      }
    >
      <p>{t('totp.hint')}</p>
      {on && <p>{t('totp.left', { count: left })}</p>}
      <div className={styles.actions ?? ''}>
        {on ? (
          <>
            <Button loading={pendingRenew} onClick={again}>
              {t('totp.renew')}
            </Button>
            <Popconfirm title={t('totp.offQuestion')} onConfirm={off}>
              <Button danger loading={pendingOff}>
                {t('totp.switchOff')}
              </Button>
            </Popconfirm>
          </>
        ) : (
          <Button type="primary" onClick={() => setSwitchingOn(true)}>
            {t('totp.switchOn')}
          </Button>
        )}
      </div>
      {switchingOn && (
        <SwitchOnTotp
          onClose={() => setSwitchingOn(false)}
          onSwitchedOn={(fresh) => {
            setSwitchingOn(false);
            show(fresh);
          }}
        />
      )}
      <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />
    </Card>
  );
}
