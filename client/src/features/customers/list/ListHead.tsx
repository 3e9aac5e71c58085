import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { useLanguage } from '../../../shared/i18n/useLanguage.ts';
import { formatNumber } from '../../../shared/lib/format.ts';
import { sortKeys, type Sort } from '../customersSearch.ts';
import styles from './ListHead.module.css';
import type { CustomersUrl } from './useCustomersUrl.ts';

interface Props {
  readonly total: number;
  readonly url: CustomersUrl;
  readonly phone: boolean;
}

/** How many there are; and the order, where no table header can be clicked. */
export function ListHead({ total, url: { search, change }, phone }: Props) {
  const { t } = useTranslation('customers');
  const language = useLanguage();
  const access = useFieldAccess('CustomerListQuery');
  const options = sortKeys
    .filter((key) => (key !== 'annualValue' && key !== 'activityScore') || access(`customers.nodes.${key}`) === 'FULL')
    .flatMap((key): { value: Sort; label: string }[] => [
      { value: key, label: `${t(`column.${key}`)} ↑ ${t('ascending')}` },
      { value: `-${key}`, label: `${t(`column.${key}`)} ↓ ${t('descending')}` },
    ]);

  return (
    <div className={styles.head}>
      <span className="figures">{t('total', { total: formatNumber(total, language) })}</span>
      {phone && (
        <Select<Sort>
          allowClear
          className={styles.sort ?? ''}
          aria-label={t('sortBy')}
          placeholder={t('recentFirst')}
          options={options}
          {...(search.sort !== undefined && { value: search.sort })}
          onChange={(sort: Sort | undefined) => change({ sort })}
        />
      )}
    </div>
  );
}
