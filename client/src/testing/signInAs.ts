import { signIn } from '../shared/session/sessionStore.ts';
import type { Session } from '../shared/session/accountApi.ts';
import type { RoleName } from '../shared/session/useSession.ts';
import { fakeServer, salesSession } from './fakeServer.ts';

/** Signs somebody in for parts that ask who is looking. */
export async function signInAs(...roles: readonly RoleName[]): Promise<Session> {
  const session = { ...salesSession, roles };
  fakeServer({ '/account/login': () => ({ status: 200, body: session }) });
  await signIn({ email: session.email, password: 'x', remember: false });
  return session;
}
