import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { categories, statuses, type Category, type Status } from '../terms.ts';
import type { FeedbackUrl } from '../useFeedbackUrl.ts';
import styles from './FeedbackFilters.module.css';

/** Each change goes into the URL at once. */
export function FeedbackFilters({ search, change }: Pick<FeedbackUrl, 'search' | 'change'>) {
  const { t } = useTranslation('feedback');
  const term = useTerm('feedback');
  return (
    <search className={styles.filters}>
      <Select
        mode="multiple"
        allowClear
        maxTagCount={1}
        className={styles.field ?? ''}
        aria-label={t('filterStatus')}
        placeholder={t('filterStatus')}
        options={statuses.map((value) => ({ value, label: term('status', value) }))}
        value={search.status ?? []}
        onChange={(status: Status[]) => change({ status })}
      />
      <Select
        mode="multiple"
        allowClear
        maxTagCount={1}
        className={styles.field ?? ''}
        aria-label={t('filterCategory')}
        placeholder={t('filterCategory')}
        options={categories.map((value) => ({ value, label: term('category', value) }))}
        value={search.category ?? []}
        onChange={(category: Category[]) => change({ category })}
      />
      <Checkbox
        className={styles.check ?? ''}
        checked={search.mine ?? false}
        onChange={({ target }) => change({ mine: target.checked || undefined })}
      >
        {t('mine')}
      </Checkbox>
      <Checkbox
        className={styles.check ?? ''}
        checked={search.overdue ?? false}
        onChange={({ target }) => change({ overdue: target.checked || undefined })}
      >
        {t('overdueOnly')}
      </Checkbox>
    </search>
  );
}
