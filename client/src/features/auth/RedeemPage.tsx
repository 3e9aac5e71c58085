import { Link } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Result } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { postRedeem } from '../../shared/session/accountApi.ts';
import { announce } from '../../shared/ui/liveRegion.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { NewPassword } from '../../shared/ui/NewPassword.tsx';
import { AuthFrame } from './AuthFrame.tsx';
import { useAccountErrorText } from './useAccountErrorText.ts';

// Behind the #, which no server log and no referrer sees; gone from the address bar as soon as it was read.
function takeToken(): string {
  const token = location.hash.slice(1);
  if (token !== '') history.replaceState(history.state, '', location.pathname);
  return token;
}

/** A colleague who was invited, or forgot the password, chooses one. */
export function RedeemPage(): ReactElement {
  const { t } = useTranslation('auth');
  const [token] = useState(takeToken);
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const errorText = useAccountErrorText();

  async function submit({ token: typed, password }: { token?: string; password: string }): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      setDone((await postRedeem(token || (typed ?? '').trim(), password)).email);
    } catch (error) {
      const text = errorText(error);
      setProblem(text);
      announce(text, 'assertive');
    } finally {
      setPending(false);
    }
  }

  if (done !== null) {
    return (
      <AuthFrame>
        <Result
          status="success"
          title={t('redeem.done')}
          subTitle={t('redeem.doneHint', { email: done })}
          extra={<Link to="/sign-in">{t('setup.toSignIn')}</Link>}
        />
      </AuthFrame>
    );
  }
  return (
    <AuthFrame>
      <PageHeader title={t('redeem.title')} subtitle={t('redeem.hint')} />
      <Form layout="vertical" requiredMark={false} onFinish={submit} validateTrigger={['onBlur', 'onSubmit']}>
        {problem !== null && <Alert type="error" showIcon title={problem} style={{ marginBlockEnd: 16 }} />}
        {token === '' && (
          <Form.Item
            name="token"
            label={t('redeem.token')}
            rules={[{ required: true, whitespace: true, message: t('setup.tokenRequired') }]}
          >
            <Input size="large" autoComplete="off" spellCheck={false} />
          </Form.Item>
        )}
        <NewPassword name="password" label={t('redeem.password')} />
        <Button type="primary" htmlType="submit" size="large" block loading={pending}>
          {t('redeem.submit')}
        </Button>
      </Form>
    </AuthFrame>
  );
}
