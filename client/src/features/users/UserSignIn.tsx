import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  UserSignInActiveMutation,
  UserSignInActiveMutation$data,
} from './__generated__/UserSignInActiveMutation.graphql.ts';
import type {
  UserSignInResetMutation,
  UserSignInResetMutation$data,
} from './__generated__/UserSignInResetMutation.graphql.ts';
import { IssuedLinkDialog } from './IssuedLinkDialog.tsx';
import styles from './UserDrawer.module.css';
import type { Colleague } from './userValues.ts';

const activeMutation = graphql`
  mutation UserSignInActiveMutation($input: SetUserActiveInput!) {
    setUserActive(input: $input) {
      user {
        id
        active
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const resetMutation = graphql`
  mutation UserSignInResetMutation($input: ResetUserPasswordInput!) {
    resetUserPassword(input: $input) {
      link {
        path
        kind
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickActive = (data: UserSignInActiveMutation$data) => data.setUserActive;
const pickReset = (data: UserSignInResetMutation$data) => data.resetUserPassword;

interface Props {
  readonly user: Colleague;
  readonly onChanged: () => void;
}

/** In or out, and another password. */
export function UserSignIn({ user: { id, name, active, workload }, onChanged }: Props) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const { modal } = App.useApp();
  const toast = useToast();
  const [link, setLink] = useState<{ readonly path: string; readonly kind: string } | null>(null);
  const [setActive, changing] = useAppMutation<
    UserSignInActiveMutation,
    UserSignInActiveMutation$data['setUserActive']
  >(activeMutation, { payload: pickActive, namespace: 'users' });
  const [reset, resetting] = useAppMutation<UserSignInResetMutation, UserSignInResetMutation$data['resetUserPassword']>(
    resetMutation,
    { payload: pickReset, namespace: 'users' },
  );
  const words = { name: name ?? '' };

  async function admit(now: boolean): Promise<void> {
    const outcome = await setActive({ input: { id, active: now } });
    if (!outcome.ok) return;
    toast.success(now ? t('enabled', words) : t('disabled', words));
    onChanged();
  }

  function askToDisable(): void {
    modal.confirm({
      title: t('disableQuestion', words),
      content: t('disableHint', {
        customers: workload?.customers ?? 0,
        deals: workload?.openOpportunities ?? 0,
        tasks: workload?.openTasks ?? 0,
      }),
      okText: t('disable'),
      okButtonProps: { danger: true },
      cancelText: common('action.cancel'),
      onOk: () => admit(false),
    });
  }

  async function makeLink(): Promise<void> {
    const outcome = await reset({ input: { id } });
    if (outcome.ok) setLink(outcome.payload.link ?? null);
  }

  return (
    <section>
      <h2 className={styles.heading}>{t('signIn')}</h2>
      <div className={styles.tools}>
        {active === true && (
          <Button loading={resetting} onClick={() => void makeLink()}>
            {t('reset')}
          </Button>
        )}
        {active === true ? (
          <Button danger loading={changing} onClick={askToDisable}>
            {t('disable')}
          </Button>
        ) : (
          <Button loading={changing} onClick={() => void admit(true)}>
            {t('enable')}
          </Button>
        )}
      </div>
      <IssuedLinkDialog link={link} onClose={() => setLink(null)} />
    </section>
  );
}
