import { createStore, useStore } from '../lib/store.ts';
import { adoptPreferencesOf } from '../preferences/preferences.ts';
import {
  AccountError,
  fetchSession,
  postCode,
  postLogin,
  postLogout,
  postSetup,
  type Credentials,
  type FirstAdmin,
  type SecondStep,
  type Session,
} from './accountApi.ts';

export type SessionState =
  | { readonly status: 'unknown' }
  | { readonly status: 'signedOut' }
  | { readonly status: 'signedIn'; readonly session: Session }
  /** The server no longer knows the cookie; the page stays as it is until the same person signs in again. */
  | { readonly status: 'expired'; readonly session: Session };

const store = createStore<SessionState>({ status: 'unknown' });
const otherTabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('crmgraph.session');
let waiting: { resume: () => void; abandon: (reason: Error) => void }[] = [];

export const sessionStore = { get: store.get, subscribe: store.subscribe };
export const useSessionState = (): SessionState => useStore(store);

function settle(outcome: 'resume' | 'abandon'): void {
  const calls = waiting;
  waiting = [];
  for (const call of calls) {
    if (outcome === 'resume') call.resume();
    else call.abandon(new AccountError('signed_out'));
  }
}

function enter(session: Session): Session {
  const before = store.get();
  adoptPreferencesOf(session.id);
  store.set({ status: 'signedIn', session });
  if (before.status === 'expired' && before.session.id !== session.id) {
    // What is on the page belongs to somebody else.
    settle('abandon');
    location.assign('/');
    return session;
  }
  settle('resume');
  return session;
}

function leave(): void {
  store.set({ status: 'signedOut' });
  settle('abandon');
}

/** Asks the server once who is signed in; later calls answer from memory. */
export async function loadSession(): Promise<Session | null> {
  const state = store.get();
  if (state.status === 'signedIn' || state.status === 'expired') return state.session;
  if (state.status === 'signedOut') return null;
  const session = await fetchSession();
  if (session === null) leave();
  else enter(session);
  return session;
}

/** Asks again what the signed-in person may do. Without an answer everything stays as it is. */
export async function refreshSession(): Promise<void> {
  const session = await fetchSession().catch(() => null);
  if (session !== null) adopt(session);
}

function adopt(session: Session): void {
  const state = store.get();
  if (state.status === 'signedIn' && state.session.id === session.id) store.set({ status: 'signedIn', session });
}

/** Null when signed in, otherwise the step that is still to be taken. */
export async function signIn(credentials: Credentials): Promise<SecondStep | null> {
  const answer = await postLogin(credentials);
  if ('ticket' in answer) return answer;
  arrive(answer);
  return null;
}

/** The second step: a code of the authenticator app, or a recovery code. */
export async function signInWithCode(ticket: string, code: string): Promise<void> {
  arrive(await postCode(ticket, code));
}

function arrive(session: Session): void {
  enter(session);
  otherTabs?.postMessage({ type: 'signed-in' });
}

export async function signOut(): Promise<void> {
  await postLogout();
  leave();
  otherTabs?.postMessage({ type: 'signed-out' });
}

/** Creates the first administrator with the token the server printed, and signs in as that person. */
export async function setUpFirstAdmin(admin: FirstAdmin): Promise<void> {
  await postSetup(admin);
  await signIn({ email: admin.email, password: admin.password, remember: false });
}

/** A call was answered 401: opens the sign-in dialog and resolves when the same user is back. */
export function sessionResumed(): Promise<void> {
  const state = store.get();
  if (state.status === 'signedIn') store.set({ status: 'expired', session: state.session });
  if (store.get().status !== 'expired') return Promise.reject(new AccountError('signed_out'));
  return new Promise((resume, abandon) => waiting.push({ resume, abandon }));
}

/** Resolves at once while the session lives or nobody can tell; otherwise like sessionResumed. */
export async function sessionChecked(): Promise<void> {
  const session = await fetchSession().catch(() => undefined);
  if (session === null) await sessionResumed();
  else if (session !== undefined) adopt(session);
}

/** Gives the expired page up. */
export function abandonSession(): void {
  leave();
}

otherTabs?.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => {
  const state = store.get();
  if (data.type === 'signed-out' && state.status !== 'signedOut') leave();
  // Another tab signed in: an expired or signed-out page can go on with the new cookie.
  if (data.type === 'signed-in' && state.status !== 'unknown') {
    void fetchSession().then((session) => {
      if (session === null) return;
      const mine = store.get();
      if (mine.status === 'signedIn' && mine.session.id !== session.id) location.assign('/');
      else enter(session);
    });
  }
});
