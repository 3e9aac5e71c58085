import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInWithCode } from '../../shared/session/sessionStore.ts';
import { announce } from '../../shared/ui/liveRegion.ts';
import { CodeInput } from './CodeInput.tsx';
import { useAccountErrorText } from './useAccountErrorText.ts';

interface Props {
  readonly ticket: string;
  readonly onSignedIn: () => void;
  /** Back to e-mail and password, also when the ticket ran out. */
  readonly onBack: () => void;
}

/** After the password: the code of the authenticator app. */
export function SecondStepForm({ ticket, onSignedIn, onBack }: Props) {
  const { t } = useTranslation('auth');
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const errorText = useAccountErrorText();

  async function submit({ code }: { code: string }): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      await signInWithCode(ticket, code);
      onSignedIn();
    } catch (error) {
      const text = errorText(error);
      setProblem(text);
      announce(text, 'assertive');
    } finally {
      setPending(false);
    }
  }

  return (
    <Form layout="vertical" requiredMark={false} onFinish={submit}>
      <p>{t('code.hint')}</p>
      {problem !== null && <Alert type="error" showIcon title={problem} style={{ marginBlockEnd: 16 }} />}
      <CodeInput name="code" />
      <Button type="primary" htmlType="submit" size="large" block loading={pending}>
        {t('submit')}
      </Button>
      <Button type="link" block onClick={onBack}>
        {t('code.back')}
      </Button>
    </Form>
  );
}
