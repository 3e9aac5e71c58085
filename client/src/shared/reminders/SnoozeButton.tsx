import { ClockCircleOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { snoozeChoices, type SnoozeChoice } from './snoozeTimes.ts';

interface Props {
  readonly onChoose: (choice: SnoozeChoice) => void;
}

export function SnoozeButton({ onChoose }: Props) {
  const { t } = useTranslation('reminders');
  return (
    <Dropdown
      trigger={['click']}
      placement="topRight"
      menu={{
        items: snoozeChoices.map((key) => ({ key, label: t(`snoozeChoice.${key}`), onClick: () => onChoose(key) })),
      }}
    >
      <Button size="small" icon={<ClockCircleOutlined aria-hidden />} aria-haspopup="menu">
        {t('snooze')}
      </Button>
    </Dropdown>
  );
}
