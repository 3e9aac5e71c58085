import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { setPreferences, usePreferences, type Density } from '../../../shared/preferences/preferences.ts';
import { optionalColumns, useColumnChoice, type OptionalColumn } from './columnChoice.ts';
import styles from './ViewSettings.module.css';

const densities: readonly Density[] = ['compact', 'middle', 'comfortable'];

/** Which columns, and how tall the rows. */
export function ViewSettings() {
  const { t } = useTranslation('customers');
  return (
    <Popover trigger="click" placement="bottomRight" content={<Settings />}>
      <Button
        icon={<SettingOutlined aria-hidden="true" />}
        aria-label={t('view')}
        title={t('view')}
        aria-haspopup="dialog"
      />
    </Popover>
  );
}

function Settings() {
  const { t } = useTranslation('customers');
  const [chosen, choose] = useColumnChoice();
  const { density } = usePreferences();

  return (
    <div className={styles.settings} role="dialog" aria-label={t('view')}>
      <fieldset className={styles.group}>
        <legend>{t('columns')}</legend>
        <Checkbox.Group<OptionalColumn>
          className={styles.list ?? ''}
          value={[...chosen]}
          onChange={choose}
          options={optionalColumns.map((column) => ({ value: column, label: t(`column.${column}`) }))}
        />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('rowHeight')}</legend>
        <Radio.Group
          value={density}
          onChange={({ target }) => setPreferences({ density: target.value as Density })}
          options={densities.map((value) => ({ value, label: t(`density.${value}`) }))}
        />
      </fieldset>
    </div>
  );
}
