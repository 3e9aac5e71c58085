import type { Messages } from '../../../shared/i18n/i18n.ts';
import type { profileZh } from './profile.zh.ts';

export const profileEn: Messages<typeof profileZh> = { profile: { edit: 'Edit' } };
