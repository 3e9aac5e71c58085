import { describe, expect, it } from 'vitest';
import { dayGroups } from './dayGroups.ts';

const entry = (id: string, kind: string, at: Date) => ({ id, kind, at: at.toISOString() });
const morning = new Date(2026, 10, 20, 9);
const midnight = new Date(2026, 10, 20, 0, 1);
const dayBefore = new Date(2026, 10, 19, 23, 59);

describe('the history by day', () => {
  it('groups by the reader’s day and keeps the order', () => {
    const groups = dayGroups([
      entry('a', 'INTERACTION', morning),
      entry('b', 'TASK', midnight),
      entry('c', 'FEEDBACK', dayBefore),
    ]);

    expect(groups.map(({ day, items }) => [day, items.length])).toEqual([
      ['2026-11-20', 2],
      ['2026-11-19', 1],
    ]);
  });

  it('folds neighbouring changes of the record, but leaves a single one as it is', () => {
    const [group] = dayGroups([
      entry('a', 'CUSTOMER_CHANGE', morning),
      entry('b', 'CUSTOMER_CHANGE', morning),
      entry('c', 'INTERACTION', morning),
      entry('d', 'CUSTOMER_CHANGE', midnight),
    ]);

    expect(group?.items.map((item) => (item.kind === 'folded' ? item.entries.length : item.entry.id))).toEqual([
      2,
      'c',
      'd',
    ]);
  });

  it('never folds over the end of a day', () => {
    const groups = dayGroups([entry('a', 'CUSTOMER_CHANGE', midnight), entry('b', 'CUSTOMER_CHANGE', dayBefore)]);

    expect(groups.flatMap(({ items }) => items.map(({ kind }) => kind))).toEqual(['entry', 'entry']);
  });
});
