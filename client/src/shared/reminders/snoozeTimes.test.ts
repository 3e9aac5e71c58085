import { describe, expect, it } from 'vitest';
import { snoozeUntil } from './snoozeTimes.ts';

describe('snoozing', () => {
  it('counts minutes from now', () => {
    const now = Date.parse('2026-11-22T08:00:00Z');
    expect(snoozeUntil('tenMinutes', now).toISOString()).toBe('2026-11-22T08:10:00.000Z');
    expect(snoozeUntil('oneHour', now).toISOString()).toBe('2026-11-22T09:00:00.000Z');
  });

  it('means the next morning in China, also shortly before and after midnight there', () => {
    expect(snoozeUntil('tomorrow', Date.parse('2026-11-22T15:59:00Z')).toISOString()).toBe('2026-11-23T01:00:00.000Z');
    expect(snoozeUntil('tomorrow', Date.parse('2026-11-22T16:01:00Z')).toISOString()).toBe('2026-11-24T01:00:00.000Z');
  });
});
