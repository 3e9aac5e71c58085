import type { CustomersSearch, Sort, SortKey } from '../customersSearch.ts';
import type { CustomerListQuery$variables } from './__generated__/CustomerListQuery.graphql.ts';

export const PAGE_SIZE = 50;

type Variables = CustomerListQuery$variables;
type Where = NonNullable<Variables['where']>;
type Order = NonNullable<Variables['order']>[number];
type Direction = 'ASC' | 'DESC';

const orders: Record<SortKey, (direction: Direction) => Order> = {
  name: (name) => ({ name }),
  tier: (rank) => ({ tier: { rank } }),
  lifecycle: (lifecycle) => ({ lifecycle }),
  owner: (name) => ({ owner: { name } }),
  city: (city) => ({ city }),
  lastContactAt: (lastContactAt) => ({ lastContactAt }),
  nextContactAt: (nextContactAt) => ({ nextContactAt }),
  annualValue: (annualValue) => ({ annualValue }),
  activityScore: (activityScore) => ({ activityScore }),
};

export function sortParts(sort: Sort): { readonly key: SortKey; readonly direction: Direction } {
  return sort.startsWith('-')
    ? { key: sort.slice(1) as SortKey, direction: 'DESC' }
    : { key: sort as SortKey, direction: 'ASC' };
}

function orderOf(sort: Sort | undefined): Variables['order'] {
  if (sort === undefined) return [{ updatedAt: 'DESC' }];
  const { key, direction } = sortParts(sort);
  return [orders[key](direction)];
}

export function whereOf(search: CustomersSearch, viewerId: string): Where | null {
  const where: Where = {
    ...(search.tier && { tierId: { in: search.tier } }),
    ...(search.lifecycle && { lifecycle: { in: search.lifecycle } }),
    ...(search.owner && { ownerId: { eq: search.owner === 'me' ? viewerId : search.owner } }),
    ...(search.tag && { tags: { some: { id: { in: search.tag } } } }),
    ...(search.city && { city: { contains: search.city } }),
    ...(search.noNextStep && { nextContactAt: { eq: null } }),
  };
  return Object.keys(where).length === 0 ? null : where;
}

/** The page of the list a URL asks for. */
export function listVariables(search: CustomersSearch, viewerId: string): Variables {
  const backward = search.before !== undefined;
  return {
    where: whereOf(search, viewerId),
    order: orderOf(search.sort),
    search: search.text ?? null,
    segmentId: search.segment ?? null,
    first: backward ? null : PAGE_SIZE,
    after: backward ? null : (search.after ?? null),
    last: backward ? PAGE_SIZE : null,
    before: search.before ?? null,
  };
}

const filterKeys = ['text', 'tier', 'lifecycle', 'owner', 'tag', 'city', 'noNextStep', 'segment'] as const;

/** How many filters are in force, each chosen value counted. */
export function filterCount(search: CustomersSearch): number {
  return filterKeys.reduce((count, key) => {
    const value = search[key];
    return count + (Array.isArray(value) ? value.length : value === undefined ? 0 : 1);
  }, 0);
}

/** The search without any filter; the order of the list stays. */
export function withoutFilters({ sort }: CustomersSearch): CustomersSearch {
  return sort === undefined ? {} : { sort };
}

/** A changed filter or order begins at the first page: the old cursors belong to another list. */
export function withChange(search: CustomersSearch, change: Partial<CustomersSearch>): CustomersSearch {
  const next: Record<string, unknown> = { ...search, after: undefined, before: undefined, ...change };
  for (const [key, value] of Object.entries(next)) {
    if (value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0)) {
      delete next[key];
    }
  }
  return next;
}
