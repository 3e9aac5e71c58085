import { accountZh } from '../../features/account/i18n.zh.ts';
import { authZh } from '../../features/auth/i18n.zh.ts';
import { customersZh } from '../../features/customers/i18n.zh.ts';
import { feedbackZh } from '../../features/feedback/i18n.zh.ts';
import { pipelineZh } from '../../features/pipeline/i18n.zh.ts';
import { remindersZh } from '../../features/reminders/i18n.zh.ts';
import { rolesZh } from '../../features/roles/i18n.zh.ts';
import { searchZh } from '../../features/search/i18n.zh.ts';
import { teamsZh } from '../../features/teams/i18n.zh.ts';
import { tiersZh } from '../../features/tiers/i18n.zh.ts';
import { todayZh } from '../../features/today/i18n.zh.ts';
import { auditZh } from '../../shared/audit/i18n.zh.ts';
import { usersZh } from '../../features/users/i18n.zh.ts';
import { commonZh } from '../../shared/i18n/common.zh.ts';
import { fieldsZh } from '../../shared/i18n/fields.zh.ts';
import { shellZh } from '../shell/shell.zh.ts';

/** One namespace per feature; the Chinese texts are also the type of all keys. */
export const zh = {
  common: commonZh,
  fields: fieldsZh,
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
  teams: teamsZh,
  tiers: tiersZh,
  today: todayZh,
  users: usersZh,
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zh;
  }
}
