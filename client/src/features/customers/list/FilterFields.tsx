import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lifecycles, useTermOptions } from '../terms.ts';
import type { CustomerChoices } from '../useCustomerChoices.ts';
import styles from './FilterFields.module.css';
import type { CustomersUrl } from './useCustomersUrl.ts';

interface Props extends Pick<CustomersUrl, 'search' | 'change'> {
  readonly choices: CustomerChoices;
}

/** Every filter but the search text; each change goes into the URL at once. */
export function FilterFields({ search, change, choices }: Props) {
  const { t } = useTranslation('customers');
  const termOptions = useTermOptions();
  const many = {
    mode: 'multiple',
    allowClear: true,
    maxTagCount: 1,
    showSearch: { optionFilterProp: 'label' },
  } as const;

  return (
    <div className={styles.fields}>
      <Select
        {...many}
        className={styles.field ?? ''}
        aria-label={t('column.tier')}
        placeholder={t('column.tier')}
        options={[...choices.tiers]}
        value={search.tier ?? []}
        onChange={(tier: string[]) => change({ tier })}
      />
      <Select
        {...many}
        className={styles.field ?? ''}
        aria-label={t('column.lifecycle')}
        placeholder={t('column.lifecycle')}
        options={termOptions('lifecycle', lifecycles)}
        value={search.lifecycle ?? []}
        onChange={(lifecycle) => change({ lifecycle })}
      />
      <Select
        className={styles.field ?? ''}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('column.owner')}
        placeholder={t('column.owner')}
        options={[{ value: 'me', label: t('me') }, ...choices.owners]}
        value={search.owner ?? null}
        onChange={(owner: string | null | undefined) => change({ owner: owner ?? undefined })}
      />
      <Select
        {...many}
        className={styles.field ?? ''}
        aria-label={t('column.tags')}
        placeholder={t('column.tags')}
        options={[...choices.tags]}
        value={search.tag ?? []}
        onChange={(tag: string[]) => change({ tag })}
      />
      <Select
        className={styles.field ?? ''}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('segment')}
        placeholder={t('segment')}
        options={[...choices.segments]}
        value={search.segment ?? null}
        onChange={(segment: string | null | undefined) => change({ segment: segment ?? undefined })}
      />
      <CityField key={search.city ?? ''} city={search.city ?? ''} onChange={(city) => change({ city })} />
      <Checkbox
        className={styles.check ?? ''}
        checked={search.noNextStep ?? false}
        onChange={({ target }) => change({ noNextStep: target.checked || undefined })}
      >
        {t('noNextStep')}
      </Checkbox>
    </div>
  );
}

function CityField({
  city,
  onChange,
}: {
  readonly city: string;
  readonly onChange: (city: string | undefined) => void;
}) {
  const { t } = useTranslation('customers');
  const [typed, setTyped] = useState(city);
  const apply = () => {
    if (typed.trim() !== city) onChange(typed.trim() || undefined);
  };

  return (
    <Input
      className={styles.city ?? ''}
      value={typed}
      aria-label={t('column.city')}
      placeholder={t('column.city')}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={apply}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) apply();
      }}
    />
  );
}

export function ClearAll({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation('customers');
  return (
    <Button type="link" size="small" onClick={onClear}>
      {t('clearAll')}
    </Button>
  );
}
