import { Link, useRouter } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { showInForm } from '../../shared/graphql/formErrors.ts';
import { fieldPath } from '../../shared/graphql/userErrors.ts';
import { AccountError, type FirstAdmin } from '../../shared/session/accountApi.ts';
import { setUpFirstAdmin } from '../../shared/session/sessionStore.ts';
import { NewPassword } from '../../shared/ui/NewPassword.tsx';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { AuthFrame } from './AuthFrame.tsx';
import { useAccountErrorText } from './useAccountErrorText.ts';

/** The first administrator of a fresh installation, made with the token the server printed. */
export function SetupPage(): ReactElement {
  const { t } = useTranslation('auth');
  const [form] = Form.useForm<FirstAdmin>();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const router = useRouter();
  const errorText = useAccountErrorText();

  async function submit(values: FirstAdmin): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      await setUpFirstAdmin({ ...values, token: values.token.trim(), email: values.email.trim() });
      router.history.replace('/');
    } catch (error) {
      const field = error instanceof AccountError ? fieldPath(error.field) : null;
      const text = errorText(error);
      const homeless = showInForm(form, [{ code: 'setup', text, field, traceId: null }]);
      if (homeless.length > 0) setProblem(text);
    } finally {
      setPending(false);
    }
  }

  return (
    <AuthFrame>
      <PageHeader title={t('setup.title')} subtitle={t('setup.hint')} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        validateTrigger={['onBlur', 'onSubmit']}
      >
        {problem !== null && (
          <Alert type="error" showIcon title={problem} role="alert" style={{ marginBlockEnd: 16 }} />
        )}
        <Form.Item
          name="token"
          label={t('setup.token')}
          rules={[{ required: true, whitespace: true, message: t('setup.tokenRequired') }]}
        >
          <Input size="large" autoComplete="one-time-code" spellCheck={false} />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('setup.name')}
          rules={[{ required: true, whitespace: true, message: t('setup.nameRequired') }]}
        >
          <Input size="large" autoComplete="name" maxLength={100} />
        </Form.Item>
        <Form.Item
          name="email"
          label={t('email')}
          rules={[
            { required: true, whitespace: true, message: t('emailRequired') },
            { type: 'email', transform: (value: string) => value.trim(), message: t('emailInvalid') },
          ]}
        >
          <Input size="large" type="email" inputMode="email" autoComplete="username" />
        </Form.Item>
        <NewPassword name="password" label={t('password')} />
        <Button type="primary" htmlType="submit" size="large" block loading={pending}>
          {t('setup.submit')}
        </Button>
      </Form>
      <p style={{ marginBlockStart: 16 }}>
        <Link to="/sign-in">{t('setup.toSignIn')}</Link>
      </p>
    </AuthFrame>
  );
}
