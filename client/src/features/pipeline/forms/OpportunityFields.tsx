import { DatePicker, Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import type { Choice } from '../BoardTools.tsx';
import { sources } from './closing.ts';

interface Props {
  readonly owners: readonly Choice[];
  /** Only for a new one: later a stage is changed by a move. */
  readonly stages?: readonly Choice[];
  readonly contacts?: readonly Choice[];
}

export function OpportunityFields({ owners, stages, contacts }: Props) {
  const { t } = useTranslation('pipeline');
  const { t: common } = useTranslation();
  const term = useTerm('pipeline');
  const required = (label: string) => [{ required: true, message: common('field.required', { label }) }];
  const search = { showSearch: { optionFilterProp: 'label' } } as const;

  return (
    <>
      <Form.Item
        name="title"
        label={t('form.title')}
        rules={[{ required: true, whitespace: true, message: common('field.required', { label: t('form.title') }) }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="amount" label={t('form.amount')} rules={required(t('form.amount'))}>
        <InputNumber min={0} precision={2} prefix="¥" controls={false} style={{ width: '100%' }} />
      </Form.Item>
      {stages && (
        <Form.Item name="stageId" label={t('form.stage')}>
          <Select options={[...stages]} />
        </Form.Item>
      )}
      <Form.Item name="expectedCloseOn" label={t('form.closeOn')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="ownerId" label={t('form.owner')} rules={required(t('form.owner'))}>
        <Select {...search} options={[...owners]} />
      </Form.Item>
      {contacts && (
        <Form.Item name="contactId" label={t('form.contact')}>
          <Select {...search} allowClear options={[...contacts]} />
        </Form.Item>
      )}
      <Form.Item name="source" label={t('form.source')}>
        <Select options={sources.map((value) => ({ value, label: term('source', value) }))} />
      </Form.Item>
      <Form.Item name="competitor" label={t('form.competitor')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </>
  );
}
