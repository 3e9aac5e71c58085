import {
  FileDoneOutlined,
  FunnelPlotOutlined,
  MessageOutlined,
  SettingOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

export interface NavigationEntry {
  readonly to: '/today' | '/customers' | '/pipeline' | '/tiers' | '/feedback' | '/settings';
  readonly label: 'today' | 'customers' | 'pipeline' | 'tiers' | 'feedback' | 'settings';
  readonly icon: ComponentType;
}

/** A page for those who run the company's CRM, listed under "Settings" for whoever holds one of the permissions. */
export interface SettingsEntry {
  readonly to: '/settings/roles' | '/settings/users' | '/settings/teams' | '/audit';
  readonly label: 'roles' | 'users' | 'teams' | 'audit';
  readonly permissions: readonly string[];
}

export const settings: readonly SettingsEntry[] = [
  { to: '/settings/roles', label: 'roles', permissions: ['roles.manage'] },
  { to: '/settings/users', label: 'users', permissions: ['users.manage'] },
  { to: '/settings/teams', label: 'teams', permissions: ['users.manage'] },
  { to: '/audit', label: 'audit', permissions: ['audit.read'] },
];

/** Behind the others, for those who find something there. */
export const settingsEntry: NavigationEntry = { to: '/settings', label: 'settings', icon: SettingOutlined };

/** The left rail, and the bottom bar on phones: few, so that each stays a 44 px target. */
export const navigation: readonly NavigationEntry[] = [
  { to: '/today', label: 'today', icon: FileDoneOutlined },
  { to: '/customers', label: 'customers', icon: TeamOutlined },
  { to: '/pipeline', label: 'pipeline', icon: FunnelPlotOutlined },
  { to: '/tiers', label: 'tiers', icon: TrophyOutlined },
  { to: '/feedback', label: 'feedback', icon: MessageOutlined },
];
