import { addDays, dayOf, instantOf } from '../lib/businessDay.ts';

export const snoozeChoices = ['tenMinutes', 'oneHour', 'tomorrow'] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

const MINUTE = 60_000;

/** When a reminder put off at `now` rings again; tomorrow means nine in the morning of the next day in China. */
export function snoozeUntil(choice: SnoozeChoice, now: number): Date {
  switch (choice) {
    case 'tenMinutes':
      return new Date(now + 10 * MINUTE);
    case 'oneHour':
      return new Date(now + 60 * MINUTE);
    case 'tomorrow':
      return instantOf(addDays(dayOf(now), 1), 9);
  }
}
