import { Alert, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { postStepUp } from '../../shared/session/accountApi.ts';
import { answerProof, useProofAskedFor } from '../../shared/session/stepUp.ts';
import { announce } from '../../shared/ui/liveRegion.ts';
import { CodeInput } from './CodeInput.tsx';
import { useAccountErrorText } from './useAccountErrorText.ts';

interface Proof {
  readonly password?: string;
  readonly code?: string;
}

/** Asks who is there before something sensitive is done; the action goes on by itself. */
export function StepUpDialog() {
  const { t } = useTranslation('auth');
  const [form] = Form.useForm<Proof>();
  const question = useProofAskedFor();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const errorText = useAccountErrorText();

  async function submit(proof: Proof): Promise<void> {
    setPending(true);
    setProblem(null);
    try {
      await postStepUp(proof);
      answerProof(true);
    } catch (error) {
      const text = errorText(error);
      setProblem(text);
      announce(text, 'assertive');
      form.resetFields();
    } finally {
      setPending(false);
    }
  }

  return (
    <Modal
      open={question !== null}
      title={t('stepUp.title')}
      okText={t('stepUp.submit')}
      okButtonProps={{ loading: pending }}
      onOk={form.submit}
      onCancel={() => answerProof(false)}
      destroyOnHidden
    >
      <p>{t('stepUp.hint')}</p>
      {problem !== null && <Alert type="error" showIcon title={problem} style={{ marginBlockEnd: 16 }} />}
      <Form form={form} layout="vertical" requiredMark={false} preserve={false} onFinish={submit}>
        {question?.methods.includes('TOTP') ? (
          <CodeInput name="code" />
        ) : (
          <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordRequired') }]}>
            <Input.Password size="large" autoFocus autoComplete="current-password" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
