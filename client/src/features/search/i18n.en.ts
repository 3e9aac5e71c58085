import type { Messages } from '../../shared/i18n/i18n.ts';
import type { searchZh } from './i18n.zh.ts';

export const searchEn: Messages<typeof searchZh> = {
  label: 'Find a customer',
  hint: 'Find a customer (press /)',
  recent: 'Seen recently',
  results: 'Results',
  loading: 'Searching',
  failed: 'The search failed; type again',
  none: 'Nothing found for “{{text}}”',
  found: '{{count}} customers found',
};
