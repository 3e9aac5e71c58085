import type { Messages } from '../../shared/i18n/i18n.ts';
import type { remindersZh } from './i18n.zh.ts';

export const remindersEn: Messages<typeof remindersZh> = {
  bell: 'Notifications',
};
