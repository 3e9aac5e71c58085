import type { Alert } from './alertQueue.ts';

const ASKED = 'crmgraph.askedForNotifications';

const supported = () => typeof Notification !== 'undefined';

/** Whether it makes sense to offer desktop notifications: possible, undecided, and not offered before. */
export const mayOffer = (): boolean =>
  supported() && Notification.permission === 'default' && localStorage.getItem(ASKED) === null;

export const dontOfferAgain = (): void => localStorage.setItem(ASKED, '1');

/** Must be called from a click: browsers refuse to ask otherwise. */
export async function askForPermission(): Promise<void> {
  dontOfferAgain();
  await Notification.requestPermission();
}

/** Tells the desktop while nobody looks at the page. The tag keeps two tabs from telling twice. */
export function alertDesktop(alert: Alert, onClick: () => void): void {
  if (!document.hidden || !supported() || Notification.permission !== 'granted') return;
  const shown = new Notification(alert.title, {
    tag: alert.id,
    body: alert.body ?? alert.customerName ?? '',
    silent: true,
  });
  shown.onclick = () => {
    window.focus();
    onClick();
    shown.close();
  };
}
