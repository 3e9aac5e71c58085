import { describe, expect, it } from 'vitest';
import { addDays, dayOf, instantOf, nextMonday } from './businessDay.ts';

describe('business days', () => {
  it('change at midnight in China, whatever the zone of the browser', () => {
    expect(dayOf(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
    expect(dayOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });

  it('begin at the instant the server computes', () => {
    expect(instantOf('2026-11-23').toISOString()).toBe('2026-11-22T16:00:00.000Z');
    expect(instantOf('2026-11-23', 9).toISOString()).toBe('2026-11-23T01:00:00.000Z');
  });

  it('hold in a zone that moves its clocks', () => {
    expect(instantOf('2026-03-29', 0, 'Europe/Berlin').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(instantOf('2026-03-29', 9, 'Europe/Berlin').toISOString()).toBe('2026-03-29T07:00:00.000Z');
    expect(instantOf('2026-10-26', 0, 'Europe/Berlin').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  it('are counted over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it('make weeks from Monday to Sunday', () => {
    expect(nextMonday('2026-11-22')).toBe('2026-11-23'); // a Sunday
    expect(nextMonday('2026-11-23')).toBe('2026-11-30'); // a Monday
    expect(nextMonday('2026-11-28')).toBe('2026-11-30'); // a Saturday
  });
});
