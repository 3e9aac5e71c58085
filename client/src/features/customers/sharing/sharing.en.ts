import type { Messages } from '../../../shared/i18n/i18n.ts';
import type { sharingZh } from './sharing.zh.ts';

export const sharingEn: Messages<typeof sharingZh> = {
  withYou: 'Shared with you',
  with: 'Shared with {{names}}',
  withMany: 'Shared with {{names}} and others, {{count}} in all',
  separator: ', ',
  share: 'Share',
  title: 'Share this customer',
  hint: 'They see this customer with its contacts, follow-ups and deals. Which fields they see is still up to their roles.',
  nobody: 'Not shared with anybody yet.',
  list: 'Shared with',
  andBelow: 'and the teams below',
  by: 'shared by {{name}},',
  whom: 'Share with',
  user: 'Colleague',
  team: 'Team',
  right: 'They may',
  rightOf: '“{{name}}” may',
  read: 'Look only',
  edit: 'Look and change',
  stop: 'End',
  stopName: 'Stop sharing with “{{name}}”',
  done: 'Shared',
  changed: 'What “{{name}}” may do is changed',
  stopped: 'No longer shared with “{{name}}”',
  errors: {
    USER_NOT_FOUND: 'This colleague was not found or is disabled.',
    TEAM_NOT_FOUND: 'This team is gone.',
    SHARE_NOT_FOUND: 'This share has ended already. Reload the page.',
    AUTH_NOT_AUTHORIZED:
      'You can share only customers within your own reach, and let others change only what you may change yourself.',
  },
};
