import { useSessionState } from './sessionStore.ts';
import type { Session } from './accountApi.ts';

/** The signed-in person; only for pages inside the shell, which are not shown without one. */
export function useSession(): Session {
  const state = useSessionState();
  if (state.status !== 'signedIn' && state.status !== 'expired') {
    throw new Error('useSession is for pages inside the shell, where somebody is signed in.');
  }
  return state.session;
}

export type RoleName = 'Admin' | 'Manager' | 'Sales' | 'Service' | 'ReadOnly';

/** Hides what would be refused anyway; the server decides. */
export function useHasRole(...roles: readonly RoleName[]): boolean {
  const session = useSession();
  return session.roles.some((role) => roles.some((wanted) => wanted === role));
}

/** Hides what would be refused anyway: `useHasPermission('roles.manage')`. The server decides. */
export function useHasPermission(permission: string): boolean {
  return useSession().permissions?.includes(permission) ?? false;
}
