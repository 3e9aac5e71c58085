import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** One field for the six digits of the app and for a recovery code, which is longer and has letters. */
export function CodeInput({ name, recovery = true }: { readonly name: string; readonly recovery?: boolean }) {
  const { t } = useTranslation('auth');
  return (
    <Form.Item
      name={name}
      label={t('code.label')}
      extra={recovery ? t('code.recovery') : undefined}
      rules={[{ required: true, whitespace: true, message: t('code.required') }]}
    >
      <Input
        size="large"
        autoFocus
        autoComplete="one-time-code"
        inputMode={recovery ? 'text' : 'numeric'}
        maxLength={40}
        spellCheck={false}
      />
    </Form.Item>
  );
}
