import { addDays, dayOf, instantOf, nextMonday } from '../../shared/lib/businessDay.ts';

export const buckets = ['overdue', 'today', 'tomorrow', 'week', 'later'] as const;
export type Bucket = (typeof buckets)[number];

/** Where the days begin that divide the open tasks; the same for every instant of a day. */
export interface DayBounds {
  readonly today: string;
  readonly tomorrow: string;
  readonly dayAfter: string;
  readonly nextWeek: string;
  /** The week bucket ends here; on weekends it is empty and "later" begins right after tomorrow. */
  readonly later: string;
}

export function dayBounds(now: number, zone?: string): DayBounds {
  const day = dayOf(now, zone);
  const at = (date: string) => instantOf(date, 0, zone).toISOString();
  const dayAfter = addDays(day, 2);
  const monday = nextMonday(day);
  return {
    today: at(day),
    tomorrow: at(addDays(day, 1)),
    dayAfter: at(dayAfter),
    nextWeek: at(monday),
    later: at(dayAfter > monday ? dayAfter : monday),
  };
}

/** A task is overdue from the minute it was due, not from midnight: as the server counts. */
export function bucketOf(dueAt: string, now: number, bounds: DayBounds): Bucket {
  const due = Date.parse(dueAt);
  if (due < now) return 'overdue';
  if (due < Date.parse(bounds.tomorrow)) return 'today';
  if (due < Date.parse(bounds.dayAfter)) return 'tomorrow';
  return due < Date.parse(bounds.later) ? 'week' : 'later';
}
