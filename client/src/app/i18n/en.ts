import { accountEn } from '../../features/account/i18n.en.ts';
import { authEn } from '../../features/auth/i18n.en.ts';
import { customersEn } from '../../features/customers/i18n.en.ts';
import { scoringEn } from '../../features/customers/scoring/scoring.en.ts';
import { exportEn } from '../../features/customers/export/export.en.ts';
import { importEn } from '../../features/customers/import/import.en.ts';
import { sharingEn } from '../../features/customers/sharing/sharing.en.ts';
import { feedbackEn } from '../../features/feedback/i18n.en.ts';
import { pipelineEn } from '../../features/pipeline/i18n.en.ts';
import { remindersEn } from '../../features/reminders/i18n.en.ts';
import { rolesEn } from '../../features/roles/i18n.en.ts';
import { searchEn } from '../../features/search/i18n.en.ts';
import { careEn } from '../../features/care/i18n.en.ts';
import { segmentsEn } from '../../features/segments/i18n.en.ts';
import { teamsEn } from '../../features/teams/i18n.en.ts';
import { tiersEn } from '../../features/tiers/i18n.en.ts';
import { todayEn } from '../../features/today/i18n.en.ts';
import { accessEn } from '../../shared/access/i18n.en.ts';
import { auditEn } from '../../shared/audit/i18n.en.ts';
import { usersEn } from '../../features/users/i18n.en.ts';
import { commonEn } from '../../shared/i18n/common.en.ts';
import { fieldsEn } from '../../shared/i18n/fields.en.ts';
import type { Messages } from '../../shared/i18n/i18n.ts';
import { shellEn } from '../shell/shell.en.ts';
import type { zhLater } from './later.zh.ts';
import type { zh } from './zh.ts';

export const en: Messages<typeof zh & typeof zhLater> = {
  access: accessEn,
  common: commonEn,
  fields: fieldsEn,
  shell: shellEn,
  account: accountEn,
  audit: auditEn,
  auth: authEn,
  customers: customersEn,
  feedback: feedbackEn,
  pipeline: pipelineEn,
  reminders: remindersEn,
  roles: rolesEn,
  search: searchEn,
  scoring: scoringEn,
  export: exportEn,
  import: importEn,
  sharing: sharingEn,
  care: careEn,
  segments: segmentsEn,
  teams: teamsEn,
  tiers: tiersEn,
  today: todayEn,
  users: usersEn,
};
