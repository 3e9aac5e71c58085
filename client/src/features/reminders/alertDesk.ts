import { createStore, type Store } from '../../shared/lib/store.ts';
import { add, emptyQueue, markAnnounced, merge, settle, type Alert, type AlertQueue } from './alertQueue.ts';

type Message =
  | { readonly type: 'hello' }
  | { readonly type: 'queue'; readonly queue: AlertQueue }
  | { readonly type: 'settled'; readonly ids: readonly string[] }
  | { readonly type: 'announced'; readonly ids: readonly string[] }
  | { readonly type: 'read' };

/** The part of BroadcastChannel that is used. */
export interface Channel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** The part of navigator.locks that is used. */
export interface Locks {
  request(
    name: string,
    options: { readonly signal?: AbortSignal; readonly steal?: boolean },
    hold: () => Promise<void>,
  ): Promise<unknown>;
}

export interface AlertDesk {
  readonly queue: Store<AlertQueue>;
  /** Whether this tab is the one that shows toasts. */
  readonly leading: Store<boolean>;
  add(alert: Alert): void;
  settle(ids: readonly string[]): void;
  announced(ids: readonly string[]): void;
  /** Tells the other tabs that something was read, so that they count again. */
  tellRead(): void;
  /** The user looks at this tab now: toasts belong here. */
  lead(): void;
  close(): void;
}

interface Options {
  readonly name: string;
  readonly channel: Channel | null;
  /** Null outside secure contexts; then every tab rings for itself. */
  readonly locks: Locks | null;
  readonly onRead: () => void;
}

/**
 * One queue of alerts, kept alike in all tabs of a browser: each tab fills it from its own subscription and tells the
 * others what was dealt with. A lock says which tab draws it, so when that tab closes the next has everything already.
 */
export function openAlertDesk({ name, channel, locks, onRead }: Options): AlertDesk {
  const queue = createStore<AlertQueue>(emptyQueue);
  const leading = createStore(locks === null);
  let closed = false;
  let release: () => void = () => undefined;
  let waiting = new AbortController();

  const tell = (message: Message) => {
    if (!closed) channel?.postMessage(message);
  };

  async function lineUp(steal: boolean): Promise<void> {
    if (locks === null) return;
    waiting.abort();
    const mine = new AbortController();
    waiting = mine;
    try {
      await locks.request(name, steal ? { steal } : { signal: mine.signal }, () => {
        if (closed) return Promise.resolve();
        leading.set(true);
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      });
    } catch {
      // Either a newer request of this tab replaced the one that waited, or another tab took the lock.
      if (closed || mine.signal.aborted) return;
      leading.set(false);
      await lineUp(false);
    }
  }

  channel?.addEventListener('message', ({ data }) => {
    const message = data as Message;
    switch (message.type) {
      case 'hello':
        if (queue.get() !== emptyQueue) tell({ type: 'queue', queue: queue.get() });
        break;
      case 'queue':
        queue.set(merge(queue.get(), message.queue));
        break;
      case 'settled':
        queue.set(settle(queue.get(), message.ids));
        break;
      case 'announced':
        queue.set(markAnnounced(queue.get(), message.ids));
        break;
      case 'read':
        onRead();
        break;
    }
  });
  tell({ type: 'hello' });
  void lineUp(false);

  return {
    queue,
    leading,
    add: (alert) => queue.set(add(queue.get(), alert)),
    settle(ids) {
      queue.set(settle(queue.get(), ids));
      tell({ type: 'settled', ids });
    },
    announced(ids) {
      queue.set(markAnnounced(queue.get(), ids));
      tell({ type: 'announced', ids });
    },
    tellRead: () => tell({ type: 'read' }),
    lead() {
      if (!leading.get() && !closed) void lineUp(true);
    },
    close() {
      closed = true;
      waiting.abort();
      leading.set(false);
      release();
      channel?.close();
    },
  };
}
