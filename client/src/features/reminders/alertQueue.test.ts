import { describe, expect, it } from 'vitest';
import { add, emptyQueue, markAnnounced, merge, settle, toasts, unannounced, type Alert } from './alertQueue.ts';

const alert = (id: string, more: Partial<Alert> = {}): Alert => ({
  id,
  kind: 'REMINDER',
  title: `Call ${id}`,
  body: null,
  late: false,
  createdAt: `2026-11-22T08:00:0${id.slice(-1)}Z`,
  customerId: null,
  customerName: null,
  reminderId: `r-${id}`,
  ...more,
});

const queueOf = (...ids: string[]) => ids.map((id) => alert(id)).reduce(add, emptyQueue);

describe('the queue of alerts', () => {
  it('shows the newest three, newest first, and counts the rest', () => {
    const { shown, more } = toasts(queueOf('n1', 'n4', 'n2', 'n5', 'n3'));
    expect(shown.map(({ id }) => id)).toEqual(['n5', 'n4', 'n3']);
    expect(more).toBe(2);
  });

  it('moves waiting ones up when one is dealt with', () => {
    const { shown, more } = toasts(settle(queueOf('n1', 'n2', 'n3', 'n4'), ['n4']));
    expect(shown.map(({ id }) => id)).toEqual(['n3', 'n2', 'n1']);
    expect(more).toBe(0);
  });

  it('keeps one of each, and does not take back what was dealt with', () => {
    const twice = add(queueOf('n1'), alert('n1'));
    expect(twice.alerts).toHaveLength(1);
    expect(add(settle(twice, ['n1']), alert('n1')).alerts).toEqual([]);
  });

  it('does not forget what was dealt with before it arrived', () => {
    expect(add(settle(emptyQueue, ['n1']), alert('n1')).alerts).toEqual([]);
  });

  it('announces each once', () => {
    const queue = markAnnounced(queueOf('n1', 'n2'), ['n1']);
    expect(unannounced(queue).map(({ id }) => id)).toEqual(['n2']);
  });

  it('is the union of what two tabs know', () => {
    const mine = settle(queueOf('n1', 'n2'), ['n1']);
    const other = markAnnounced(queueOf('n1', 'n3'), ['n3']);
    const both = merge(mine, other);
    expect(both.alerts.map(({ id }) => id)).toEqual(['n2', 'n3']);
    expect(unannounced(both).map(({ id }) => id)).toEqual(['n2']);
  });
});
