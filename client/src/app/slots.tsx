import { lazy, type ComponentType } from 'react';

/**
 * Places in the shell that features fill, because the shell may know features but not the other way round:
 * `search: lazy(async () => ({ default: (await import('../features/customers/GlobalSearch.tsx')).GlobalSearch }))`.
 */
export const slots: {
  /** The middle of the header: find a customer from anywhere. */
  readonly search?: ComponentType;
  /** Before the user menu: the bell with its unread count. */
  readonly bell?: ComponentType;
  /** Beside the page, without a place of its own: listeners and toasts. */
  readonly background: readonly ComponentType[];
} = {
  search: lazy(async () => ({ default: (await import('../features/search/GlobalSearch.tsx')).GlobalSearch })),
  bell: lazy(async () => ({ default: (await import('../features/reminders/Bell.tsx')).Bell })),
  background: [
    lazy(async () => ({
      default: (await import('../features/reminders/RemindersBackground.tsx')).RemindersBackground,
    })),
    lazy(async () => ({ default: (await import('../features/roles/AccessWatch.tsx')).AccessWatch })),
  ],
};
