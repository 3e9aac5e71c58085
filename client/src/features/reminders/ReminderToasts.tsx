import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import { MAX_TOASTS, toasts, type Alert, type AlertQueue } from './alertQueue.ts';
import styles from './ReminderToasts.module.css';
import { SnoozeButton } from '../../shared/reminders/SnoozeButton.tsx';
import type { SnoozeChoice } from '../../shared/reminders/snoozeTimes.ts';

interface Handlers {
  readonly onDone: (alert: Alert) => void;
  readonly onSnooze: (alert: Alert, choice: SnoozeChoice) => void;
  readonly onOpen: (alert: Alert) => void;
  readonly onClose: (alert: Alert) => void;
}

interface Props extends Handlers {
  readonly queue: AlertQueue;
  readonly onMore: () => void;
}

/** The newest alerts, bottom right. They never take the focus and never cover more than a corner. */
export function ReminderToasts({ queue, onMore, ...handlers }: Props) {
  const { t } = useTranslation('reminders');
  const phone = useMediaQuery(breakpoints.phone);
  const { shown, more } = toasts(queue, phone ? 1 : MAX_TOASTS);
  if (shown.length === 0) return null;

  return (
    <section className={`${styles.stack ?? ''} no-print`} aria-label={t('alerts')}>
      {more > 0 && (
        <Button className={styles.more ?? ''} size="small" onClick={onMore}>
          {t('more', { count: more })}
        </Button>
      )}
      <ul className={styles.list}>
        {shown.map((alert) => (
          <Toast key={alert.id} alert={alert} {...handlers} />
        ))}
      </ul>
    </section>
  );
}

const PASSING = 10_000;

function Toast({ alert, onDone, onSnooze, onOpen, onClose }: Handlers & { readonly alert: Alert }) {
  const { t } = useTranslation('reminders');
  const [held, setHeld] = useState(false);
  const stays = alert.reminderId !== null;

  // News goes by itself, unless somebody is reading it; reminders wait until they are dealt with.
  useEffect(() => {
    if (stays || held) return;
    const timer = setTimeout(() => onClose(alert), PASSING);
    return () => clearTimeout(timer);
  }, [stays, held, alert, onClose]);

  return (
    <li
      className={alert.late ? `${styles.toast ?? ''} ${styles.late ?? ''}` : styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={styles.head}>
        <strong className={styles.title}>{alert.title}</strong>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('closeToast', { title: alert.title })}
          onClick={() => onClose(alert)}
        />
      </div>
      <p className={styles.facts}>
        {alert.late && <span className={styles.lateWord}>{t('late')} · </span>}
        {alert.customerName !== null && `${alert.customerName} · `}
        <RelativeTime value={alert.createdAt} />
      </p>
      {alert.body && <p className={styles.body}>{alert.body}</p>}
      <div className={styles.actions}>
        {stays && (
          <>
            <Button type="primary" size="small" icon={<CheckOutlined aria-hidden />} onClick={() => onDone(alert)}>
              {t('done')}
            </Button>
            <SnoozeButton onChoose={(choice) => onSnooze(alert, choice)} />
          </>
        )}
        <Button size="small" onClick={() => onOpen(alert)}>
          {t('open')}
        </Button>
      </div>
    </li>
  );
}
