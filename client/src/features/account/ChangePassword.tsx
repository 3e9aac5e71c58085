import { Alert, Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { thrownError } from '../../shared/graphql/userErrors.ts';
import { postPassword } from '../../shared/session/accountApi.ts';
import { announce } from '../../shared/ui/liveRegion.ts';
import { NewPassword } from '../../shared/ui/NewPassword.tsx';
import { useToast } from '../../shared/ui/useToast.ts';

interface Values {
  readonly current: string;
  readonly next: string;
}

export function ChangePassword() {
  const { t } = useTranslation('account');
  const [form] = Form.useForm<Values>();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const toast = useToast();

  async function submit({ current, next }: Values): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      await postPassword(current, next);
      form.resetFields();
      toast.success(t('password.changed'));
    } catch (error) {
      // The rules a password may break are worded where passwords are chosen.
      const { code, text } = thrownError(error, 'auth');
      setProblem(code === 'invalid_credentials' ? t('password.wrong') : text);
      announce(text, 'assertive');
    } finally {
      setPending(false);
    }
  }

  return (
    <Card title={<h2>{t('password.title')}</h2>}>
      <p>{t('password.hint')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={submit}
        validateTrigger={['onBlur', 'onSubmit']}
      >
        {problem !== null && <Alert type="error" showIcon title={problem} style={{ marginBlockEnd: 16 }} />}
        <Form.Item
          name="current"
          label={t('password.current')}
          rules={[{ required: true, message: t('password.currentRequired') }]}
        >
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <NewPassword name="next" label={t('password.next')} />
        <Button type="primary" htmlType="submit" loading={pending}>
          {t('password.submit')}
        </Button>
      </Form>
    </Card>
  );
}
