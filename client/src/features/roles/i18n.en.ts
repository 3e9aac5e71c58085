import type { Messages } from '../../shared/i18n/i18n.ts';
import type { rolesZh } from './i18n.zh.ts';

export const rolesEn: Messages<typeof rolesZh> = {
  live: { changed: 'Your rights have just changed; the page is up to date.' },
};
