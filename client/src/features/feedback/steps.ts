import type { Status } from './terms.ts';

/** What can be done to a piece of feedback. */
export const steps = ['triage', 'act', 'finish', 'reply', 'decline'] as const;
export type Step = (typeof steps)[number];

/** The way every piece goes; declining leaves it before the end. */
export const way = ['RECEIVED', 'TRIAGED', 'ACTION', 'DONE', 'REPLIED'] as const satisfies readonly Status[];

const allowed: Partial<Record<string, readonly Step[]>> = {
  RECEIVED: ['triage', 'decline'],
  TRIAGED: ['act', 'triage', 'decline'],
  ACTION: ['finish', 'act', 'decline'],
  DONE: ['reply'],
};

/** The steps a status allows, the usual next one first; none once the loop is closed or for a status of a later version. */
export const allowedSteps = (status: string | null | undefined): readonly Step[] => allowed[status ?? ''] ?? [];

/** Whether the customer still waits for an answer. */
export const isOpen = (status: string | null | undefined): boolean => allowedSteps(status).length > 0;

/** How far along the way a status is; -1 when it left it. */
export const progressOf = (status: string | null | undefined): number => way.findIndex((one) => one === status);

export function isOverdue(status: string | null | undefined, dueAt: string | null | undefined, now: number): boolean {
  return dueAt != null && isOpen(status) && Date.parse(dueAt) < now;
}
