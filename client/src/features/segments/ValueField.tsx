import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import type { Field, Rule, Value } from './condition.ts';
import styles from './ConditionBuilder.module.css';
import { valuesOf, type ConditionChoices } from './useConditionChoices.ts';

interface Props {
  readonly field: Field;
  readonly rule: Rule;
  readonly choices: ConditionChoices;
  readonly onChange: (value: Value) => void;
}

const longest = 36_500;

/** What a row compares with, as its field and comparison want it. */
export function ValueField({ field, rule: { operator, value }, choices, onChange }: Props) {
  const { t } = useTranslation('segments');
  const term = useTerm('customers');
  const label = t('value');

  if (operator === 'empty' || operator === 'notEmpty') return null;
  if (operator === 'after' || operator === 'before') {
    return (
      <DatePicker
        className={styles.wide ?? ''}
        aria-label={label}
        value={typeof value === 'string' ? dayjs(value) : null}
        onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
      />
    );
  }
  if (field.kind === 'time' || field.kind === 'number') {
    const isDays = field.kind === 'time';
    return (
      <InputNumber
        className={styles.wide ?? ''}
        aria-label={isDays ? t('days') : label}
        min={isDays ? 0 : -9_999_999_999_999}
        max={isDays ? longest : 9_999_999_999_999}
        {...(isDays && { precision: 0, suffix: t('days') })}
        value={typeof value === 'number' ? value : null}
        onChange={(number) => onChange(typeof number === 'number' ? number : null)}
      />
    );
  }
  if (field.kind === 'text') {
    return (
      <Input
        aria-label={label}
        maxLength={200}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  return (
    <Select
      mode="multiple"
      className={styles.wide ?? ''}
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      value={Array.isArray(value) ? [...(value as readonly string[])] : []}
      options={[...valuesOf(field, choices, term)]}
      onChange={(values: string[]) => onChange(values)}
    />
  );
}
