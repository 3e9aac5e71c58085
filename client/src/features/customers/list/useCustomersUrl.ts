import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { CustomersSearch } from '../customersSearch.ts';
import { withChange, withoutFilters } from './listVariables.ts';

const route = getRouteApi('/signed-in/customers');

export interface CustomersUrl {
  readonly search: CustomersSearch;
  /** Filters and order; a page of another list makes no sense, so it starts over. */
  readonly change: (change: Partial<CustomersSearch>, how?: { readonly replace: boolean }) => void;
  /** Takes every filter away and leaves the order. */
  readonly clear: () => void;
  /** The whole state at once, as a saved view keeps it. */
  readonly open: (search: CustomersSearch, how: { readonly replace: boolean }) => void;
  readonly turnTo: (page: Pick<CustomersSearch, 'after' | 'before'>) => void;
}

/** The URL is the only place where the state of the list is kept. */
export function useCustomersUrl(): CustomersUrl {
  const search = route.useSearch();
  const navigate = route.useNavigate();

  const change = useCallback<CustomersUrl['change']>(
    (part, { replace } = { replace: false }) =>
      void navigate({ search: (current) => withChange(current, part), replace, resetScroll: false }),
    [navigate],
  );
  const clear = useCallback(() => void navigate({ search: withoutFilters, resetScroll: false }), [navigate]);
  const turnTo = useCallback<CustomersUrl['turnTo']>(
    (page) => void navigate({ search: (current) => withChange(current, page) }),
    [navigate],
  );
  const open = useCallback<CustomersUrl['open']>(
    (next, { replace }) => void navigate({ search: () => next, replace, resetScroll: false }),
    [navigate],
  );
  return { search, change, clear, open, turnTo };
}
