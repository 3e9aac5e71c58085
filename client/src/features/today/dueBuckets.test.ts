import { describe, expect, it } from 'vitest';
import { bucketOf, dayBounds } from './dueBuckets.ts';

const bucketAt = (nowText: string, zone?: string) => {
  const now = Date.parse(nowText);
  const bounds = dayBounds(now, zone);
  return (due: string) => bucketOf(due, now, bounds);
};

describe('the buckets of open tasks', () => {
  it('divide at midnight in China, wherever the browser stands', () => {
    const bucket = bucketAt('2026-11-18T10:00:00+08:00'); // a Wednesday
    expect(bucket('2026-11-18T23:59:59+08:00')).toBe('today');
    expect(bucket('2026-11-19T00:00:00+08:00')).toBe('tomorrow');
    expect(bucket('2026-11-20T00:00:00+08:00')).toBe('week');
    expect(bucket('2026-11-22T23:59:59+08:00')).toBe('week');
    expect(bucket('2026-11-23T00:00:00+08:00')).toBe('later');
  });

  it('call a task overdue from its minute on', () => {
    const bucket = bucketAt('2026-11-18T10:00:00+08:00');
    expect(bucket('2026-11-18T09:59:00+08:00')).toBe('overdue');
    expect(bucket('2026-11-18T10:00:00+08:00')).toBe('today');
    expect(bucket('2026-11-17T23:00:00+08:00')).toBe('overdue');
  });

  it('move on as soon as it strikes midnight', () => {
    expect(bucketAt('2026-11-18T23:59:59+08:00')('2026-11-19T08:00:00+08:00')).toBe('tomorrow');
    expect(bucketAt('2026-11-19T00:00:00+08:00')('2026-11-19T08:00:00+08:00')).toBe('today');
  });

  it('leave nothing for the rest of the week on Saturday and Sunday', () => {
    const saturday = bucketAt('2026-11-21T10:00:00+08:00');
    expect(saturday('2026-11-22T10:00:00+08:00')).toBe('tomorrow');
    expect(saturday('2026-11-23T10:00:00+08:00')).toBe('later');
    const sunday = bucketAt('2026-11-22T10:00:00+08:00');
    expect(sunday('2026-11-23T10:00:00+08:00')).toBe('tomorrow');
    expect(sunday('2026-11-24T10:00:00+08:00')).toBe('later');
  });

  it('ask the server for ranges without gap or overlap', () => {
    for (let day = 16; day <= 22; day++) {
      const { tomorrow, dayAfter, nextWeek, later } = dayBounds(Date.parse(`2026-11-${day}T12:00:00+08:00`));
      expect(tomorrow < dayAfter).toBe(true);
      expect(later >= dayAfter && later >= nextWeek).toBe(true);
    }
  });

  it('follow another zone when asked', () => {
    const bucket = bucketAt('2026-11-18T10:00:00+01:00', 'Europe/Berlin');
    expect(bucket('2026-11-18T23:30:00+01:00')).toBe('today');
    expect(bucket('2026-11-19T00:00:00+01:00')).toBe('tomorrow');
  });
});
