import { describe, expect, it } from 'vitest';
import { columnTotals, daysSince, isStale } from './columnTotals.ts';

const now = Date.parse('2026-05-10T12:00:00Z');
const cards = [
  { amount: 100, stageEnteredAt: '2026-05-10T06:00:00Z' },
  { amount: null, stageEnteredAt: '2026-05-07T11:00:00Z' },
];
const loaded = { cards, total: 2, complete: true, slaHours: 72, now };

describe('the totals of a column', () => {
  it('are the sums of the server while nothing is filtered', () => {
    expect(columnTotals({ count: 70, amount: 9000, staleCount: 3 }, false, loaded)).toEqual({
      count: 70,
      amount: 9000,
      stale: 3,
    });
  });

  it('are counted from the cards under a filter', () => {
    expect(columnTotals({ count: 70, amount: 9000, staleCount: 3 }, true, loaded)).toEqual({
      count: 2,
      amount: 100,
      stale: 1,
    });
  });

  it('do not guess a sum while cards are missing', () => {
    expect(columnTotals(null, true, { ...loaded, total: 80, complete: false })).toEqual({
      count: 80,
      amount: null,
      stale: null,
    });
  });
});

describe('a card in its stage', () => {
  it('is stale after the hours its stage allows, and never without such a limit', () => {
    expect(isStale('2026-05-07T11:00:00Z', 72, now)).toBe(true);
    expect(isStale('2026-05-07T13:00:00Z', 72, now)).toBe(false);
    expect(isStale('2020-01-01T00:00:00Z', null, now)).toBe(false);
  });

  it('counts whole days', () => {
    expect(daysSince('2026-05-07T13:00:00Z', now)).toBe(2);
    expect(daysSince('2026-05-11T00:00:00Z', now)).toBe(0);
  });
});
