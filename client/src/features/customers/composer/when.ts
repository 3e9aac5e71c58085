/** Quick answers to "when?". `custom` carries a local date and time as an input of type datetime-local writes it. */
export type NextChoice = 'none' | 'tomorrow' | 'threeDays' | 'nextWeek' | 'custom';
export type RemindChoice = 'none' | 'minute' | 'atNext' | 'custom';

export const nextChoices: readonly NextChoice[] = ['none', 'tomorrow', 'threeDays', 'nextWeek', 'custom'];
export const remindChoices: readonly RemindChoice[] = ['none', 'atNext', 'minute', 'custom'];

export interface When<Choice extends string> {
  readonly choice: Choice;
  readonly custom: string;
}

const MORNING = 9;

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}

function custom(text: string): Date | null {
  const at = new Date(text);
  return text === '' || Number.isNaN(at.getTime()) ? null : at;
}

/** When the next step is due; null when none was chosen or the time is not filled in. */
export function nextTime({ choice, custom: text }: When<NextChoice>, now: Date): Date | null {
  switch (choice) {
    case 'tomorrow':
      return morning(now, 1);
    case 'threeDays':
      return morning(now, 3);
    case 'nextWeek':
      // The coming Monday; on a Monday the one after.
      return morning(now, (8 - now.getDay()) % 7 || 7);
    case 'custom':
      return custom(text);
    default:
      return null;
  }
}

/** When to ring. */
export function remindTime(remind: When<RemindChoice>, next: Date | null, now: Date): Date | null {
  switch (remind.choice) {
    case 'minute':
      return new Date(now.getTime() + 60_000);
    case 'atNext':
      return next;
    case 'custom':
      return custom(remind.custom);
    default:
      return null;
  }
}
