import { accountZh } from '../../features/account/i18n.zh.ts';
import { authZh } from '../../features/auth/i18n.zh.ts';
import { customersZh } from '../../features/customers/i18n.zh.ts';
import { feedbackZh } from '../../features/feedback/i18n.zh.ts';
import { pipelineZh } from '../../features/pipeline/i18n.zh.ts';
import { remindersZh } from '../../features/reminders/i18n.zh.ts';
import { rolesZh } from '../../features/roles/i18n.zh.ts';
import { searchZh } from '../../features/search/i18n.zh.ts';
import { tiersZh } from '../../features/tiers/i18n.zh.ts';
import { todayZh } from '../../features/today/i18n.zh.ts';
import { auditZh } from '../../shared/audit/i18n.zh.ts';
import { commonZh } from '../../shared/i18n/common.zh.ts';
import { shellZh } from '../shell/shell.zh.ts';
import type { zhLater } from './later.zh.ts';

/** One namespace per feature, all that the first download holds; the Chinese texts are also the type of all keys. */
export const zh = {
  common: commonZh,
  shell: shellZh,
  account: accountZh,
  audit: auditZh,
  auth: authZh,
  customers: customersZh,
  feedback: feedbackZh,
  pipeline: pipelineZh,
  reminders: remindersZh,
  roles: rolesZh,
  search: searchZh,
  tiers: tiersZh,
  today: todayZh,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zh & typeof zhLater;
  }
}
