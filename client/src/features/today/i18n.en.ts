import type { Messages } from '../../shared/i18n/i18n.ts';
import type { todayZh } from './i18n.zh.ts';

export const todayEn: Messages<typeof todayZh> = {
  title: 'Today',
  empty: 'Nothing to do today',
};
