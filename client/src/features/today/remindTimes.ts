import { addDays, dayOf, instantOf } from '../../shared/lib/businessDay.ts';

export const remindChoices = ['none', 'atDue', 'quarter', 'hour', 'day'] as const;
export type RemindChoice = (typeof remindChoices)[number];

const MINUTE = 60_000;
const before = { atDue: 0, quarter: 15, hour: 60, day: 24 * 60 } as const;

export const remindAt = (choice: RemindChoice, due: Date): Date | null =>
  choice === 'none' ? null : new Date(due.getTime() - before[choice] * MINUTE);

/** What the form offers: six this evening, or nine tomorrow when the day is nearly over. */
export function firstDue(now: number): Date {
  const evening = instantOf(dayOf(now), 18);
  return evening.getTime() - now > 30 * MINUTE ? evening : instantOf(addDays(dayOf(now), 1), 9);
}
