import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { channels } from '../../shared/lib/channels.ts';
import { useTerm } from '../../shared/i18n/useTerm.ts';

const roles = ['SALES', 'SERVICE', 'MANAGER', 'ADMIN'] as const;

/** What a tier is promised, for a new one and for one that is edited. */
export function TierFields() {
  const { t } = useTranslation('tiers');
  const { t: common } = useTranslation();
  const term = useTerm('tiers');
  const required = (label: string) => [{ required: true, message: common('field.required', { label }) }];
  return (
    <>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: common('field.required', { label: t('name') }) }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="intervalDays"
        label={t('intervalDays')}
        extra={t('intervalHint')}
        rules={required(t('intervalDays'))}
      >
        <InputNumber min={1} max={3650} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="content" label={t('content')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="channels" label={t('channels')}>
        <Select mode="multiple" options={channels.map((value) => ({ value, label: term('channel', value) }))} />
      </Form.Item>
      <Form.Item name="ownerRole" label={t('ownerRole')} rules={required(t('ownerRole'))}>
        <Select options={roles.map((value) => ({ value, label: term('role', value) }))} />
      </Form.Item>
    </>
  );
}
