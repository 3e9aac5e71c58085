import { Form, Input, InputNumber, Select, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { FieldText } from '../../../shared/ui/FieldText.tsx';
import { companySizes, customerKinds, customerSources, lifecycles, useTermOptions } from '../terms.ts';
import type { CustomerChoices } from '../useCustomerChoices.ts';
import styles from './CustomerFields.module.css';
import type { CustomerValues } from './customerValues.ts';

/** A field that is only shown: the server masked or hid it, and a mask must never be sent back as a value. */
export interface Restricted {
  readonly access: FieldAccess;
  readonly shown: ReactNode;
}

interface Props {
  readonly choices: CustomerChoices;
  readonly restricted?: { readonly phone?: Restricted; readonly annualValue?: Restricted };
  readonly editing: boolean;
}

export function CustomerFields({ choices, restricted = {}, editing }: Props) {
  const { t } = useTranslation('customers');
  const { t: common } = useTranslation();
  const options = useTermOptions();
  const pick = { allowClear: true, showSearch: { optionFilterProp: 'label' } } as const;
  const text = (name: keyof CustomerValues & keyof typeof labels, maxLength: number) => (
    <Form.Item name={name} label={t(labels[name])}>
      <Input maxLength={maxLength} autoComplete="off" />
    </Form.Item>
  );

  return (
    <>
      <h2 className={styles.heading}>{t('form.basics')}</h2>
      <div className={styles.grid}>
        <Form.Item
          name="name"
          label={t('form.name')}
          className={styles.wide ?? ''}
          validateTrigger={['onBlur', 'onSubmit']}
          rules={[{ required: true, whitespace: true, message: common('field.required', { label: t('form.name') }) }]}
        >
          <Input autoFocus maxLength={200} placeholder={t('form.nameHint')} autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label={t('form.kind')}>
          <Segmented options={options('kind', customerKinds)} />
        </Form.Item>
        {text('code', 40)}
        {text('industry', 100)}
        <Form.Item name="size" label={t('form.size')}>
          <Select {...pick} options={options('size', companySizes)} />
        </Form.Item>
        {text('region', 100)}
        {text('city', 100)}
      </div>
      <h2 className={styles.heading}>{t('form.relation')}</h2>
      <div className={styles.grid}>
        <Form.Item name="tierId" label={t('form.tier')}>
          <Select {...pick} options={[...choices.tiers]} />
        </Form.Item>
        <Form.Item name="lifecycle" label={t('form.lifecycle')}>
          <Select options={options('lifecycle', lifecycles)} />
        </Form.Item>
        {editing && (
          <Form.Item
            name="lifecycleReason"
            label={t('form.lifecycleReason')}
            extra={t('form.lifecycleReasonHint')}
            className={styles.wide ?? ''}
          >
            <Input maxLength={500} />
          </Form.Item>
        )}
        {choices.canTransfer && (
          <Form.Item name="ownerId" label={t('form.owner')}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={[...choices.owners]} />
          </Form.Item>
        )}
        <Form.Item name="source" label={t('form.source')}>
          <Select {...pick} options={options('source', customerSources)} />
        </Form.Item>
        {restricted.annualValue ? (
          <ShownOnly label={t('form.annualValue')} field={restricted.annualValue} />
        ) : (
          <Form.Item name="annualValue" label={t('form.annualValue')}>
            <InputNumber className={styles.number ?? ''} min={0} precision={2} prefix="¥" controls={false} />
          </Form.Item>
        )}
        <Form.Item name="tagIds" label={t('form.tags')} className={styles.wide ?? ''}>
          <Select {...pick} mode="multiple" options={[...choices.tags]} />
        </Form.Item>
      </div>
      <h2 className={styles.heading}>{t('form.details')}</h2>
      <div className={styles.grid}>
        {restricted.phone ? <ShownOnly label={t('form.phone')} field={restricted.phone} /> : text('phone', 40)}
        {text('website', 300)}
        {text('taxNumber', 30)}
        {text('address', 300)}
        <Form.Item name="remark" label={t('form.remark')} className={styles.wide ?? ''}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
      </div>
    </>
  );
}

const labels = {
  code: 'form.code',
  industry: 'form.industry',
  region: 'form.region',
  city: 'form.city',
  phone: 'form.phone',
  website: 'form.website',
  taxNumber: 'form.taxNumber',
  address: 'form.address',
} as const;

function ShownOnly({ label, field }: { readonly label: string; readonly field: Restricted }) {
  return (
    <div className={styles.shown}>
      <div className={styles.label}>{label}</div>
      <FieldText value={field.shown} access={field.access} />
    </div>
  );
}
