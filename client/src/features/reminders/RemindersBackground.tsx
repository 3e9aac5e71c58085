import { useNavigate } from '@tanstack/react-router';
import { App, Button, Space } from 'antd';
import { useEffect, useEffectEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRelayEnvironment } from 'react-relay/hooks';
import { useOnReconnect } from '../../shared/graphql/connection.ts';
import { useStore } from '../../shared/lib/store.ts';
import { reminderHandled, reminderSet, remindersChanged } from '../../shared/reminders/reminderSignals.ts';
import { useSession } from '../../shared/session/useSession.ts';
import { announce } from '../../shared/ui/liveRegion.ts';
import { openAlertDesk, type AlertDesk } from './alertDesk.ts';
import { unannounced, type Alert } from './alertQueue.ts';
import { activeDesk, drawerOpen } from './bellState.ts';
import { alertDesktop, askForPermission, dontOfferAgain, mayOffer } from './browserAlert.ts';
import { followNotifications, refreshUnread, type FeedNotification } from './notificationFeed.ts';
import { ReminderToasts } from './ReminderToasts.tsx';
import { useReminderActions } from '../../shared/reminders/useReminderActions.ts';
import { useMarkRead } from './useMarkRead.ts';

const alertOf = (notification: FeedNotification): Alert => ({
  id: notification.id,
  kind: notification.kind ?? 'SYSTEM',
  title: notification.title ?? '',
  body: notification.body ?? null,
  late: notification.reminder?.late ?? false,
  createdAt: notification.createdAt ?? new Date().toISOString(),
  customerId: notification.customer?.id ?? null,
  customerName: notification.customer?.name ?? null,
  reminderId: notification.reminder?.id ?? null,
});

/** Listens for notifications as long as somebody is signed in, and shows the toasts when this tab is the one to do so. */
export function RemindersBackground(): ReactElement | null {
  const environment = useRelayEnvironment();
  const { id: viewerId } = useSession();
  const desk = useStore(activeDesk);

  useOnReconnect(() => {
    void refreshUnread(environment);
    remindersChanged.tell();
  });

  useEffect(() => {
    const name = `crmgraph.alerts:${viewerId}`;
    const opened = openAlertDesk({
      name,
      channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name),
      // Missing where the page is not served securely.
      locks: 'locks' in navigator ? navigator.locks : null,
      onRead: () => {
        void refreshUnread(environment);
        remindersChanged.tell();
      },
    });
    const lead = () => {
      if (document.visibilityState === 'visible') opened.lead();
    };
    lead();
    document.addEventListener('visibilitychange', lead);
    window.addEventListener('focus', lead);
    const stop = followNotifications(environment, (notification) => {
      if (notification.readAt == null) opened.add(alertOf(notification));
      remindersChanged.tell();
    });
    activeDesk.set(opened);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', lead);
      window.removeEventListener('focus', lead);
      activeDesk.set(null);
      opened.close();
    };
  }, [environment, viewerId]);

  useDesktopOffer();
  return desk && <Alerts desk={desk} />;
}

function Alerts({ desk }: { readonly desk: AlertDesk }) {
  const { t } = useTranslation('reminders');
  const queue = useStore(desk.queue);
  const leading = useStore(desk.leading);
  const navigate = useNavigate();
  const actions = useReminderActions();
  const markRead = useMarkRead();

  function open(alert: Alert): void {
    markRead(alert.id);
    if (alert.kind === 'FEEDBACK') void navigate({ to: '/feedback' });
    else if (alert.customerId === null) void navigate({ to: '/today' });
    else void navigate({ to: '/customers/$customerId', params: { customerId: alert.customerId } });
  }

  const ring = useEffectEvent((alert: Alert) => {
    announce(t(alert.late ? 'spokenLate' : 'spoken', { title: alert.title }), alert.late ? 'assertive' : 'polite');
    alertDesktop(alert, () => open(alert));
  });

  useEffect(() => {
    const news = leading ? unannounced(queue) : [];
    if (news.length === 0) return;
    news.forEach((alert) => ring(alert));
    desk.announced(news.map(({ id }) => id));
  }, [desk, queue, leading]);

  useEffect(
    () =>
      reminderHandled.listen((reminderId) => {
        for (const alert of desk.queue.get().alerts) {
          if (alert.reminderId === reminderId) markRead(alert.id);
        }
      }),
    [desk, markRead],
  );

  if (!leading) return null;
  return (
    <ReminderToasts
      queue={queue}
      onDone={(alert) => alert.reminderId && void actions.done({ id: alert.reminderId, title: alert.title })}
      onSnooze={(alert, choice) => alert.reminderId && void actions.snooze(alert.reminderId, choice)}
      onOpen={open}
      onClose={(alert) => desk.settle([alert.id])}
      onMore={() => drawerOpen.set(true)}
    />
  );
}

const OFFER = 'desktop-offer';

/** Offers desktop notifications once, right after the user has asked to be reminded for the first time. */
function useDesktopOffer(): void {
  const { t } = useTranslation('reminders');
  const { notification } = App.useApp();

  const offer = useEffectEvent(() => {
    if (!mayOffer()) return;
    const close = () => notification.destroy(OFFER);
    notification.open({
      key: OFFER,
      title: t('desktop.title'),
      description: t('desktop.text'),
      duration: 0,
      // It stays until it is answered, so it must not lie over the toasts or the navigation of a phone.
      placement: 'top',
      actions: (
        <Space>
          <Button
            onClick={() => {
              dontOfferAgain();
              close();
            }}
          >
            {t('desktop.later')}
          </Button>
          <Button
            type="primary"
            onClick={() => {
              void askForPermission();
              close();
            }}
          >
            {t('desktop.allow')}
          </Button>
        </Space>
      ),
    });
  });

  useEffect(() => reminderSet.listen(() => offer()), []);
}
