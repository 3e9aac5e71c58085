/** A notification that wants attention until somebody deals with it. */
export interface Alert {
  /** The notification's id. */
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string | null;
  readonly late: boolean;
  readonly createdAt: string;
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly reminderId: string | null;
}

export interface AlertQueue {
  /** Oldest first. */
  readonly alerts: readonly Alert[];
  /** Already read out and sent to the desktop; a tab that takes over does not do it again. */
  readonly announced: readonly string[];
  /** Dealt with; a late copy of the event must not bring them back. */
  readonly settled: readonly string[];
}

export const MAX_TOASTS = 3;
const MEMORY = 500;

export const emptyQueue: AlertQueue = { alerts: [], announced: [], settled: [] };

const remember = (ids: readonly string[], more: readonly string[]): readonly string[] =>
  [...new Set([...ids, ...more])].slice(-MEMORY);

export function add(queue: AlertQueue, alert: Alert): AlertQueue {
  if (queue.settled.includes(alert.id) || queue.alerts.some(({ id }) => id === alert.id)) return queue;
  return { ...queue, alerts: [...queue.alerts, alert].sort((a, b) => a.createdAt.localeCompare(b.createdAt)) };
}

export function settle(queue: AlertQueue, ids: readonly string[]): AlertQueue {
  return {
    ...queue,
    alerts: queue.alerts.filter(({ id }) => !ids.includes(id)),
    settled: remember(queue.settled, ids),
  };
}

export function markAnnounced(queue: AlertQueue, ids: readonly string[]): AlertQueue {
  return { ...queue, announced: remember(queue.announced, ids) };
}

/** What two tabs know, put together. */
export function merge(queue: AlertQueue, other: AlertQueue): AlertQueue {
  const known = markAnnounced(settle(queue, other.settled), other.announced);
  return other.alerts.reduce(add, known);
}

/** The newest few, newest first, and how many wait behind them. */
export function toasts(
  { alerts }: AlertQueue,
  max: number = MAX_TOASTS,
): { readonly shown: readonly Alert[]; readonly more: number } {
  return { shown: alerts.slice(-max).reverse(), more: Math.max(0, alerts.length - max) };
}

export const unannounced = ({ alerts, announced }: AlertQueue): readonly Alert[] =>
  alerts.filter(({ id }) => !announced.includes(id));
