import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ChoiceButtons } from './ChoiceButtons.tsx';
import styles from './Composer.module.css';
import type { When } from './when.ts';

interface Props<Choice extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  readonly value?: When<Choice>;
  readonly onChange?: (value: When<Choice>) => void;
}

/** Quick choices, and a time of one's own behind the last of them. */
export function WhenField<Choice extends string>({ label, choices, value, onChange }: Props<Choice>) {
  const { t } = useTranslation('customers');
  const custom = value?.custom ?? '';
  return (
    <div className={styles.when}>
      <ChoiceButtons
        label={label}
        options={choices}
        {...(value && { value: value.choice })}
        onChange={(choice) => onChange?.({ choice, custom })}
      />
      {value?.choice === 'custom' && (
        <Input
          type="datetime-local"
          className={styles.time ?? ''}
          aria-label={t('composer.timeOf', { label })}
          value={custom}
          onChange={({ target }) => onChange?.({ choice: value.choice, custom: target.value })}
        />
      )}
    </div>
  );
}
