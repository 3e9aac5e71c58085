import { getPreferences } from '../preferences/preferences.ts';

export interface Session {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly permissions?: readonly string[];
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly remember: boolean;
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
  const code = refusal.error ?? (response.status === 429 ? 'locked_out' : `http_${response.status}`);
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

export async function postLogin(credentials: Credentials): Promise<Session> {
  const response = await call('POST', 'login', credentials);
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as Session;
}

export async function postLogout(): Promise<void> {
  const response = await call('POST', 'logout', {});
  if (!response.ok && response.status !== 401) throw await refusalOf(response);
}

export async function postSetup(admin: FirstAdmin): Promise<void> {
  const response = await call('POST', 'setup', admin);
  if (!response.ok) throw await refusalOf(response);
}

/** One account per role in Development; production answers 404, which is an empty list. */
export async function fetchDemoAccounts(): Promise<readonly DemoAccount[]> {
  const response = await call('GET', 'demo-accounts');
  if (response.status === 404) return [];
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as DemoAccount[];
}
