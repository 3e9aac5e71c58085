import { afterEach, describe, expect, it, vi } from 'vitest';
import { openAlertDesk, type AlertDesk, type Channel, type Locks } from './alertDesk.ts';
import { unannounced, type Alert } from './alertQueue.ts';

/** The tabs of one browser: a channel that reaches every tab but the sender, and one lock with a line before it. */
function browser() {
  const ports = new Set<{ listener: (event: { readonly data: unknown }) => void }>();
  const line: { grant: () => void; fail: (reason: Error) => void }[] = [];
  let holder: { fail: (reason: Error) => void } | null = null;

  function next(): void {
    holder = null;
    line.shift()?.grant();
  }

  const locks: Locks = {
    request: (_name, { signal, steal }, hold) =>
      new Promise((resolve, reject) => {
        const entry = {
          fail: (reason: Error) => reject(reason),
          grant() {
            holder = entry;
            void hold().then(() => {
              if (holder === entry) next();
              resolve(undefined);
            });
          },
        };
        signal?.addEventListener('abort', () => {
          const place = line.indexOf(entry);
          if (place < 0) return;
          line.splice(place, 1);
          reject(new DOMException('gone', 'AbortError'));
        });
        if (steal) {
          holder?.fail(new DOMException('stolen', 'AbortError'));
          entry.grant();
        } else if (holder === null) entry.grant();
        else line.push(entry);
      }),
  };

  function channel(): Channel {
    const port = { listener: (): void => undefined } as { listener: (event: { readonly data: unknown }) => void };
    ports.add(port);
    return {
      postMessage(data) {
        for (const other of ports) if (other !== port) other.listener({ data: structuredClone(data) });
      },
      addEventListener(_type, listener) {
        port.listener = listener;
      },
      close: () => ports.delete(port),
    };
  }
  return { locks, channel };
}

const open: AlertDesk[] = [];
function tabIn({ locks, channel }: ReturnType<typeof browser>, onRead = () => undefined as void): AlertDesk {
  const desk = openAlertDesk({ name: 'alerts', channel: channel(), locks, onRead });
  open.push(desk);
  return desk;
}
afterEach(() => open.splice(0).forEach((desk) => desk.close()));

const alert = (id: string): Alert => ({
  id,
  kind: 'REMINDER',
  title: id,
  body: null,
  late: false,
  createdAt: '2026-11-22T08:00:00Z',
  customerId: null,
  customerName: null,
  reminderId: id,
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const leaders = (...tabs: AlertDesk[]) => tabs.map((tab) => tab.leading.get());
const idsOf = (tab: AlertDesk) => tab.queue.get().alerts.map(({ id }) => id);

describe('one alert over many tabs', () => {
  it('lets exactly one of three tabs ring, though all three hear the event', async () => {
    const chrome = browser();
    const tabs = [tabIn(chrome), tabIn(chrome), tabIn(chrome)];
    await settled();
    for (const tab of tabs) tab.add(alert('n1'));

    expect(leaders(...tabs)).toEqual([true, false, false]);
    expect(tabs.map(idsOf)).toEqual([['n1'], ['n1'], ['n1']]);
  });

  it('hands everything to the next tab when the one that rings closes', async () => {
    const chrome = browser();
    const [first, second] = [tabIn(chrome), tabIn(chrome)];
    await settled();
    for (const tab of [first, second]) {
      tab.add(alert('seen'));
      tab.add(alert('handled'));
    }
    first.announced(['seen', 'handled']);
    first.settle(['handled']);
    second.add(alert('unheard'));
    first.close();
    await settled();

    expect(second.leading.get()).toBe(true);
    expect(idsOf(second)).toEqual(['seen', 'unheard']);
    expect(unannounced(second.queue.get()).map(({ id }) => id)).toEqual(['unheard']);
  });

  it('rings where the user looks', async () => {
    const chrome = browser();
    const [first, second] = [tabIn(chrome), tabIn(chrome)];
    await settled();
    second.lead();
    await settled();
    expect(leaders(first, second)).toEqual([false, true]);

    first.lead();
    await settled();
    expect(leaders(first, second)).toEqual([true, false]);

    first.close();
    await settled();
    expect(second.leading.get()).toBe(true);
  });

  it('tells a tab opened later what still waits', async () => {
    const chrome = browser();
    const first = tabIn(chrome);
    await settled();
    first.add(alert('n1'));
    first.announced(['n1']);

    const late = tabIn(chrome);
    await settled();
    expect(idsOf(late)).toEqual(['n1']);
    expect(unannounced(late.queue.get())).toEqual([]);
  });

  it('puts away everywhere what one tab dealt with, and has the others count again', async () => {
    const chrome = browser();
    const count = vi.fn();
    const [first, second] = [tabIn(chrome), tabIn(chrome, count)];
    await settled();
    for (const tab of [first, second]) tab.add(alert('n1'));
    first.settle(['n1']);
    first.tellRead();

    expect(idsOf(second)).toEqual([]);
    expect(count).toHaveBeenCalledOnce();
  });

  it('rings in every tab where there are no locks', () => {
    const desk = openAlertDesk({ name: 'alerts', channel: null, locks: null, onRead: () => undefined });
    open.push(desk);
    desk.add(alert('n1'));
    expect(desk.leading.get()).toBe(true);
    expect(idsOf(desk)).toEqual(['n1']);
  });
});
