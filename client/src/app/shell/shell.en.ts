import type { Messages } from '../../shared/i18n/i18n.ts';
import type { shellZh } from './shell.zh.ts';

export const shellEn: Messages<typeof shellZh> = {
  product: 'CrmGraph',
  skip: 'Skip to main content',
  navigation: 'Main',
  nav: {
    today: 'Today',
    customers: 'Customers',
    pipeline: 'Pipeline',
    tiers: 'Tiers',
    feedback: 'Feedback',
    settings: 'Settings',
  },
  settings: {
    intro: 'How the company works with the CRM.',
    roles: 'Roles and rights',
    rolesHint: 'Who sees, changes and exports what',
    users: 'Users',
    usersHint: 'Who works here, and where they are signed in',
    teams: 'Teams',
    teamsHint: 'Who belongs to which team, and which team stands under which',
    audit: 'Audit',
    auditHint: 'Who did what, and what was refused',
  },
  connectionLost: 'The live connection is lost, reconnecting. What you see may not be up to date.',
  connectionBack: 'Connected again',
  userMenu: '{{name}}, account menu',
  language: 'Language',
  theme: { label: 'Appearance', system: 'System', light: 'Light', dark: 'Dark' },
  density: { label: 'Row height', compact: 'Compact', middle: 'Medium', comfortable: 'Roomy' },
  chosen: 'current choice',
  account: 'My account',
  signOut: 'Sign out',
  signOutFailed: 'Signing out did not work. Please try again.',
  roles: {
    Admin: 'Administrator',
    Manager: 'Sales manager',
    Sales: 'Sales',
    Service: 'Service',
    ReadOnly: 'Read only',
  },
};
