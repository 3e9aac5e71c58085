import type { Messages } from '../../shared/i18n/i18n.ts';
import type { customersZh } from './i18n.zh.ts';

export const customersEn: Messages<typeof customersZh> = {
  title: 'Customers',
  empty: 'No customers yet',
};
