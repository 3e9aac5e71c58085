import { getPreferences } from '../preferences/preferences.ts';

export interface Session {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly permissions?: readonly string[];
  /** A role asks for an authenticator app: nothing else can be done until it is set up. */
  readonly secondFactorRequired?: boolean;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly remember: boolean;
}

/** The password was right and a code of the authenticator app is asked for. */
export interface SecondStep {
  readonly secondFactor: 'TOTP';
  readonly ticket: string;
}

export interface FirstAdmin {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly role: string;
  readonly name: string;
}

/** What the account endpoints refused, by code; `network` when no answer came. */
export class AccountError extends Error {
  override readonly name = 'AccountError';

  constructor(
    readonly code: string,
    readonly retryAfter: number | null = null,
    readonly field: string | null = null,
    message = code,
  ) {
    super(message);
  }
}

/** Headers every same-origin API call carries: proof against cross-site forms, and the user's language. */
export function apiHeaders(): Record<string, string> {
  return { 'GraphQL-Preflight': '1', 'Accept-Language': getPreferences().language };
}

interface Refusal {
  readonly error?: string;
  readonly retryAfter?: number;
  readonly field?: string;
  readonly message?: string;
  readonly reasons?: readonly string[];
}

async function call(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response> {
  try {
    return await fetch(`/account/${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        ...apiHeaders(),
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (cause) {
    throw new AccountError('network', null, null, cause instanceof Error ? cause.message : 'network');
  }
}

async function refusalOf(response: Response): Promise<AccountError> {
  const refusal = (await response.json().catch(() => ({}))) as Refusal;
  const header = Number.parseInt(response.headers.get('Retry-After') ?? '', 10);
  const said = refusal.error ?? (response.status === 429 ? 'locked_out' : `http_${response.status}`);
  // The first rule a password breaks says more than that it is weak.
  const code = said === 'weak_password' ? (refusal.reasons?.[0] ?? said) : said;
  return new AccountError(
    code,
    refusal.retryAfter ?? (Number.isNaN(header) ? null : header),
    refusal.field ?? null,
    refusal.message,
  );
}

/** Who is signed in, or null. */
export async function fetchSession(): Promise<Session | null> {
  const response = await call('GET', 'session');
  if (response.status === 401) return null;
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as Session;
}

async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  const response = await call('POST', path, body);
  if (!response.ok) throw await refusalOf(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

export const postLogin = (credentials: Credentials): Promise<Session | SecondStep> => post('login', credentials);

export const postCode = (ticket: string, code: string): Promise<Session> => post('login/totp', { ticket, code });

/** Proves again who is signed in. */
export const postStepUp = (proof: { readonly password?: string; readonly code?: string }): Promise<void> =>
  post('step-up', proof);

export const postPassword = (current: string, next: string): Promise<void> => post('password', { current, next });

/** Chooses a password by a one-time link; answers the address to sign in with. */
export const postRedeem = (token: string, password: string): Promise<{ readonly email: string }> =>
  post('redeem', { token, password });

export async function postLogout(): Promise<void> {
  const response = await call('POST', 'logout', {});
  if (!response.ok && response.status !== 401) throw await refusalOf(response);
}

export const postSetup = (admin: FirstAdmin): Promise<void> => post('setup', admin);

/** One account per role in Development; production answers 404, which is an empty list. */
export async function fetchDemoAccounts(): Promise<readonly DemoAccount[]> {
  const response = await call('GET', 'demo-accounts');
  if (response.status === 404) return [];
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as DemoAccount[];
}
