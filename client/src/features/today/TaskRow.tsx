import { Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import styles from './TaskRow.module.css';
import type { TaskData } from './taskData.ts';

interface Props {
  readonly task: TaskData;
  /** How it was dealt with a moment ago; null while it is open. */
  readonly how: 'DONE' | 'SKIPPED' | null;
  readonly onComplete: () => void;
  readonly onReopen: () => void;
  readonly onSkip: () => void;
}

const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;

export function TaskRow({ task, how, onComplete, onReopen, onSkip }: Props) {
  const { t } = useTranslation('today');
  const title = task.title ?? '';
  const priority = priorities.find((known) => known === task.priority);

  return (
    <li className={styles.row}>
      <Checkbox
        checked={how !== null}
        aria-label={how === null ? t('tasks.complete', { title }) : t('tasks.reopen', { title })}
        onChange={how === null ? onComplete : onReopen}
      />
      <div className={styles.what}>
        <span className={how === null ? undefined : styles.done}>{title}</span>
        <span className={styles.facts}>
          {task.customer != null && (
            <Link to="/customers/$customerId" params={{ customerId: task.customer.id }}>
              {task.customer.name}
            </Link>
          )}
          {(priority === 'HIGH' || priority === 'URGENT') && (
            <span className={styles.priority}>{t(`priority.${priority}`)}</span>
          )}
          {task.dueAt != null && <RelativeTime value={task.dueAt} />}
          {how === 'SKIPPED' && <span>{t('tasks.skipped')}</span>}
        </span>
      </div>
      {how === null ? (
        <Button type="text" size="small" aria-label={t('tasks.skipNamed', { title })} onClick={onSkip}>
          {t('tasks.skip')}
        </Button>
      ) : (
        <Button type="link" size="small" aria-label={`${t('tasks.undo')}: ${title}`} onClick={onReopen}>
          {t('tasks.undo')}
        </Button>
      )}
    </li>
  );
}
