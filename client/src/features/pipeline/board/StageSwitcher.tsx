import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './StageSwitcher.module.css';

interface Props {
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly stageId: string;
  readonly onChange: (stageId: string) => void;
}

/** Phones show one column; this says which. */
export function StageSwitcher({ stages, stageId, onChange }: Props) {
  const { t } = useTranslation('pipeline');
  const index = stages.findIndex(({ id }) => id === stageId);
  const [before, after] = [stages[index - 1], stages[index + 1]];

  return (
    <nav className={styles.switcher} aria-label={t('stage')}>
      <Button
        size="large"
        icon={<LeftOutlined />}
        aria-label={t('previousStage')}
        disabled={!before}
        onClick={() => before && onChange(before.id)}
      />
      <Select
        size="large"
        className={styles.choice ?? ''}
        aria-label={t('stage')}
        value={stageId}
        options={stages.map(({ id, name }, at) => ({ value: id, label: `${at + 1} / ${stages.length} ${name}` }))}
        onChange={onChange}
      />
      <Button
        size="large"
        icon={<RightOutlined />}
        aria-label={t('nextStage')}
        disabled={!after}
        onClick={() => after && onChange(after.id)}
      />
    </nav>
  );
}
