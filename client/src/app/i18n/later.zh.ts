import { scoringZh } from '../../features/customers/scoring/scoring.zh.ts';
import { exportZh } from '../../features/customers/export/export.zh.ts';
import { importZh } from '../../features/customers/import/import.zh.ts';
import { sharingZh } from '../../features/customers/sharing/sharing.zh.ts';
import { careZh } from '../../features/care/i18n.zh.ts';
import { segmentsZh } from '../../features/segments/i18n.zh.ts';
import { teamsZh } from '../../features/teams/i18n.zh.ts';
import { usersZh } from '../../features/users/i18n.zh.ts';
import { accessZh } from '../../shared/access/i18n.zh.ts';
import { fieldsZh } from '../../shared/i18n/fields.zh.ts';

/** Namespaces that come with the page that shows them (its `texts.ts`); in the first download they would only weigh. */
export const zhLater = {
  access: accessZh,
  fields: fieldsZh,
  scoring: scoringZh,
  export: exportZh,
  import: importZh,
  sharing: sharingZh,
  care: careZh,
  segments: segmentsZh,
  teams: teamsZh,
  users: usersZh,
};
