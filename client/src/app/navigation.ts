import { FileDoneOutlined, FunnelPlotOutlined, MessageOutlined, TeamOutlined, TrophyOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';

export interface NavigationEntry {
  readonly to: '/today' | '/customers' | '/pipeline' | '/tiers' | '/feedback';
  readonly label: 'today' | 'customers' | 'pipeline' | 'tiers' | 'feedback';
  readonly icon: ComponentType;
}

/** The left rail, and the bottom bar on phones: at most five, so that each stays a 44 px target. */
export const navigation: readonly NavigationEntry[] = [
  { to: '/today', label: 'today', icon: FileDoneOutlined },
  { to: '/customers', label: 'customers', icon: TeamOutlined },
  { to: '/pipeline', label: 'pipeline', icon: FunnelPlotOutlined },
  { to: '/tiers', label: 'tiers', icon: TrophyOutlined },
  { to: '/feedback', label: 'feedback', icon: MessageOutlined },
];
