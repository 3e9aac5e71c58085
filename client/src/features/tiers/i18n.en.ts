import type { Messages } from '../../shared/i18n/i18n.ts';
import type { tiersZh } from './i18n.zh.ts';

export const tiersEn: Messages<typeof tiersZh> = {
  title: 'Customer tiers',
  empty: 'No tiers yet',
};
