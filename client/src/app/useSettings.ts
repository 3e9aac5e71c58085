import { useSession } from '../shared/session/useSession.ts';
import { settings, type SettingsEntry } from './navigation.ts';

/** The settings the signed-in person may open. */
export function useSettings(): readonly SettingsEntry[] {
  const held = useSession().permissions ?? [];
  return settings.filter(({ permissions }) => permissions.some((permission) => held.includes(permission)));
}
