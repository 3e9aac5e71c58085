import { Alert, Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Credentials, SecondStep } from '../../shared/session/accountApi.ts';
import { signIn } from '../../shared/session/sessionStore.ts';
import { announce } from '../../shared/ui/liveRegion.ts';
import { useAccountErrorText } from './useAccountErrorText.ts';

interface Props {
  /** Fixed when somebody comes back to a page that is still theirs. */
  readonly email?: string;
  readonly onSignedIn: () => void;
  readonly onSecondStep: (step: SecondStep) => void;
}

export function SignInForm({ email, onSignedIn, onSecondStep }: Props) {
  const { t } = useTranslation('auth');
  const [form] = Form.useForm<Credentials>();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const errorText = useAccountErrorText();

  async function submit(values: Credentials): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      const step = await signIn({ ...values, email: values.email.trim() });
      if (step === null) onSignedIn();
      else onSecondStep(step);
    } catch (error) {
      const text = errorText(error);
      setProblem(text);
      announce(text, 'assertive');
      (form.getFieldInstance('password') as { focus?: () => void } | undefined)?.focus?.();
    } finally {
      setPending(false);
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ email: email ?? '', password: '', remember: false }}
      onFinish={submit}
      validateTrigger={['onBlur', 'onSubmit']}
    >
      {problem !== null && <Alert type="error" showIcon title={problem} style={{ marginBlockEnd: 16 }} />}
      <Form.Item
        name="email"
        label={t('email')}
        rules={[
          { required: true, whitespace: true, message: t('emailRequired') },
          { type: 'email', transform: (value: string) => value.trim(), message: t('emailInvalid') },
        ]}
      >
        <Input size="large" type="email" inputMode="email" autoComplete="username" readOnly={email !== undefined} />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordRequired') }]}>
        <Input.Password size="large" autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="remember" valuePropName="checked">
        <Checkbox>{t('remember')}</Checkbox>
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={pending}>
        {t('submit')}
      </Button>
    </Form>
  );
}
