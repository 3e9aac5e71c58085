import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

export const passwordLength = { min: 12, max: 128 } as const;

/** A password that is being chosen. The server knows more rules than its length and words what it refuses. */
export function NewPassword({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={t('password.hint', passwordLength)}
      rules={[
        { required: true, message: t('field.required', { label }) },
        { min: passwordLength.min, max: passwordLength.max, message: t('password.length', passwordLength) },
      ]}
    >
      <Input.Password size="large" autoComplete="new-password" />
    </Form.Item>
  );
}
