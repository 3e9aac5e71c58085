import type { AnyRouter } from '@tanstack/react-router';
import * as v from 'valibot';
import { customersSearch, type CustomersSearch } from '../customersSearch.ts';
import { optionalColumns, type OptionalColumn } from './columnChoice.ts';
import { withChange } from './listVariables.ts';

type Words = Pick<AnyRouter['options'], 'parseSearch' | 'stringifySearch'>;

/** What a view keeps of the list's address: everything but the page; null for the plain list. */
export function addressOf(search: CustomersSearch, words: Words): string | null {
  const text = words.stringifySearch?.(withChange(search, {})) ?? '';
  return text.replace(/^\?/, '') || null;
}

/** The state of the list a view stands for; what is not understood any more is left out. */
export function searchOf(address: string | null | undefined, words: Words): CustomersSearch {
  return address ? v.parse(customersSearch, words.parseSearch?.(`?${address}`) ?? {}) : {};
}

/** The columns a view shows; null when it leaves them as they are. */
export function columnsOf(columns: readonly string[] | null | undefined): readonly OptionalColumn[] | null {
  const known = optionalColumns.filter((column) => columns?.includes(column));
  return known.length === 0 ? null : known;
}
