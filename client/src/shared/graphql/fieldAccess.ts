import { createStore, useStore } from '../lib/store.ts';

/** What the server did to a field: gave it in full, masked it, or did not read it at all. */
export type FieldAccess = 'FULL' | 'MASK' | 'NONE';

type AccessByPath = ReadonlyMap<string, FieldAccess>;
const store = createStore<ReadonlyMap<string, AccessByPath>>(new Map());

interface Entry {
  readonly path: string | readonly (string | number)[];
  readonly access: string;
}

// List positions carry no meaning: rights belong to the field, not to the row.
const pathText = (path: Entry['path']): string =>
  typeof path === 'string' ? path.replace(/\.\d+/g, '') : path.filter((part) => typeof part === 'string').join('.');

/** Remembers `extensions.fieldAccess` of an answer under the name of its operation. */
export function recordFieldAccess(operationName: string, extensions: unknown): void {
  const entries = (extensions as { fieldAccess?: readonly Entry[] } | null | undefined)?.fieldAccess;
  // Most answers have none; one that has none any more says that the fields are open now.
  if (!Array.isArray(entries) && !store.get().has(operationName)) return;
  const paths = new Map<string, FieldAccess>();
  for (const { path, access } of entries ?? []) {
    if (access === 'MASK' || access === 'NONE') paths.set(pathText(path), access);
  }
  store.set(new Map(store.get()).set(operationName, paths));
}

export function forgetFieldAccess(): void {
  store.set(new Map());
}

/** `useFieldAccess('CustomerPageQuery')('customer.contacts.phone')`; a field nobody restricted is FULL. */
export function useFieldAccess(operationName: string): (path: string) => FieldAccess {
  const paths = useStore(store).get(operationName);
  return (path) => paths?.get(path) ?? 'FULL';
}
