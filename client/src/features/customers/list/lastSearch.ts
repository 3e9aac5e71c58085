import { createStore, useStore } from '../../../shared/lib/store.ts';
import type { CustomersSearch } from '../customersSearch.ts';

const store = createStore<CustomersSearch>({});

/** The list as it was last looked at, so that the way back from a customer leads to the same rows. */
export const rememberSearch = (search: CustomersSearch): void => store.set(search);
export const useLastSearch = (): CustomersSearch => useStore(store);
