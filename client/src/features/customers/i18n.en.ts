import type { Messages } from '../../shared/i18n/i18n.ts';
import { formEn } from './form/form.en.ts';
import type { customersZh } from './i18n.zh.ts';
import { profileEn } from './profile/profile.en.ts';
import { termsEn } from './terms.en.ts';

export const customersEn: Messages<typeof customersZh> = {
  ...termsEn,
  ...formEn,
  ...profileEn,
  title: 'Customers',
  empty: 'No customers yet',
  emptyHint: 'Create the first one; every conversation and next step goes from there.',
  newCustomer: 'New customer',
  total: '{{total}} customers',
  search: 'Search customers',
  searchHint: 'Name, code or end of a phone number',
  filters: 'Filters',
  filtersActive: 'Filters ({{count}})',
  clearAll: 'Clear all',
  chips: 'Filters in use',
  removeChip: 'Remove "{{label}}"',
  me: 'Mine',
  noNextStep: 'No next step',
  showResult: 'Show results',
  column: {
    name: 'Customer',
    tier: 'Tier',
    lifecycle: 'Lifecycle',
    owner: 'Owner',
    tags: 'Tags',
    city: 'City',
    lastContactAt: 'Last contact',
    nextContactAt: 'Next step',
    annualValue: 'Annual value',
  },
  sortBy: 'Sort by',
  ascending: 'ascending',
  descending: 'descending',
  recentFirst: 'Recently updated first',
  overdue: 'overdue',
  never: 'never',
  view: 'View settings',
  columns: 'Columns',
  rowHeight: 'Row height',
  density: { compact: 'Compact', middle: 'Medium', comfortable: 'Roomy' },
  refreshing: 'Updating the list',
  list: 'Customer list',
};
