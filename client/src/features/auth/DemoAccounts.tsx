import { Button } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchDemoAccounts, type DemoAccount, type SecondStep } from '../../shared/session/accountApi.ts';
import { signIn } from '../../shared/session/sessionStore.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import styles from './DemoAccounts.module.css';
import { useAccountErrorText } from './useAccountErrorText.ts';

interface Props {
  readonly onSignedIn: () => void;
  readonly onSecondStep: (step: SecondStep) => void;
}

/** One click per role in Development; nothing at all in production, where the server knows no such accounts. */
export function DemoAccounts({ onSignedIn, onSecondStep }: Props) {
  const { t } = useTranslation('auth');
  const [accounts, setAccounts] = useState<readonly DemoAccount[]>([]);
  const [pending, setPending] = useState<string | null>(null);
  const toast = useToast();
  const errorText = useAccountErrorText();
  const headingId = useId();

  useEffect(() => {
    let gone = false;
    fetchDemoAccounts().then(
      (found) => {
        if (!gone) setAccounts(found);
      },
      // An offer, not a need: the form above works without it and will report an unreachable server itself.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);

  async function enter({ email, password }: DemoAccount): Promise<void> {
    setPending(email);
    try {
      const step = await signIn({ email, password, remember: false });
      if (step === null) onSignedIn();
      else onSecondStep(step);
    } catch (error) {
      toast.error(errorText(error));
    } finally {
      setPending(null);
    }
  }

  if (accounts.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.title}>
        {t('demo.title')}
      </h2>
      <p className={styles.hint}>{t('demo.hint')}</p>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <li key={account.email}>
            <Button
              block
              size="large"
              className={styles.account ?? ''}
              loading={pending === account.email}
              onClick={() => enter(account)}
            >
              <span className={styles.role}>{t(`shell:roles.${account.role as 'Admin'}`, account.role)}</span>
              <span className={styles.name}>{account.name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
