import { createStore, useStore } from '../../../shared/lib/store.ts';
import { useSession } from '../../../shared/session/useSession.ts';

/** Every column but the name, which is always there. */
export const optionalColumns = [
  'tier',
  'lifecycle',
  'owner',
  'tags',
  'city',
  'lastContactAt',
  'nextContactAt',
  'annualValue',
  'activityScore',
] as const;
export type OptionalColumn = (typeof optionalColumns)[number];

const defaults: readonly OptionalColumn[] = optionalColumns.filter((column) => column !== 'city');
const keyOf = (userId: string) => `crmgraph.customers.columns:${userId}`;

/** What an earlier visit stored; anything unknown in it is left out. */
export function parseColumns(text: string | null): readonly OptionalColumn[] {
  if (text === null) return defaults;
  try {
    const stored = JSON.parse(text) as unknown;
    return Array.isArray(stored) ? optionalColumns.filter((column) => stored.includes(column)) : defaults;
  } catch {
    return defaults; // not ours, or cut off
  }
}

const changes = createStore(0);

/** The columns a person chose, kept per person on this device. */
export function useColumnChoice(): [
  chosen: readonly OptionalColumn[],
  choose: (columns: readonly OptionalColumn[]) => void,
] {
  const key = keyOf(useSession().id);
  useStore(changes);
  return [
    parseColumns(localStorage.getItem(key)),
    (columns) => {
      localStorage.setItem(key, JSON.stringify(columns));
      changes.set(changes.get() + 1);
    },
  ];
}
