import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './BoardTools.module.css';
import type { PipelineUrl } from './usePipelineUrl.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Props extends PipelineUrl {
  readonly pipelines: readonly { readonly id: string; readonly name: string | null | undefined }[];
  readonly pipelineId: string;
  readonly owners: readonly Choice[];
}

/** Which board, and whose cards. */
export function BoardTools({ pipelines, pipelineId, owners, search, change }: Props) {
  const { t } = useTranslation('pipeline');
  return (
    <search className={styles.tools}>
      <Select
        className={styles.field ?? ''}
        aria-label={t('pipeline')}
        options={pipelines.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
        value={pipelineId}
        onChange={(pipeline: string) => change({ pipeline, stage: undefined })}
      />
      <Select
        className={styles.field ?? ''}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('owner')}
        placeholder={t('allOwners')}
        options={[{ value: 'me', label: t('me') }, ...owners]}
        value={search.owner ?? null}
        onChange={(owner: string | null | undefined) => change({ owner: owner ?? undefined })}
      />
    </search>
  );
}
