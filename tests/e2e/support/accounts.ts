import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { accountsFile, baseURL } from '../playwright.config';

export type Role = 'ADMIN' | 'MANAGER' | 'SALES' | 'SERVICE' | 'READ_ONLY';
export type Language = 'zh-CN' | 'en';

export interface Account {
  email: string;
  password: string;
  role: Role;
  name: string;
}

/** The demo account of a role, as the seed made it up for this run. */
export function accountOf(role: Role): Account {
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as Account[];
  const account = accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`The seed made no ${role} account.`);
  return account;
}

const cookies = new Map<Role, string>();

/** The session cookie of a role, by the same endpoint the sign-in page uses; one session per role and run. */
export async function cookieOf(role: Role): Promise<string> {
  const known = cookies.get(role);
  if (known !== undefined) return known;
  const { email, password } = accountOf(role);
  const answer = await fetch(new URL('/account/login', baseURL), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'GraphQL-Preflight': '1' },
    body: JSON.stringify({ email, password, remember: false }),
  });
  if (!answer.ok) throw new Error(`Sign-in of ${email} answered ${answer.status}.`);
  const cookie = answer.headers.getSetCookie()[0]!.split(';', 1)[0]!;
  cookies.set(role, cookie);
  return cookie;
}

/** The next use of a role signs in anew: what is sensitive asks for a proof of the last minutes. */
export const proveAgain = (role: Role): void => void cookies.delete(role);

/** A page that is signed in already. The sign-in page itself is part of the journey of keep-a-customer. */
export async function signIn(page: Page, role: Role, language: Language = 'zh-CN'): Promise<Account> {
  const cookie = await cookieOf(role);
  const cut = cookie.indexOf('=');
  await page.context().addCookies([{ name: cookie.slice(0, cut), value: cookie.slice(cut + 1), url: baseURL }]);
  await prefer(page.context(), { language });
  return accountOf(role);
}

interface Preferences {
  language: Language;
  theme?: 'light' | 'dark';
}

/** What a user chose in the account menu at an earlier visit on this device. */
export async function prefer(context: BrowserContext, { language, theme = 'light' }: Preferences): Promise<void> {
  const text = JSON.stringify({ language, theme, density: 'middle' });
  await context.addInitScript((value) => {
    if (location.origin === 'null') return; // a blank page has no storage
    // The choice of this device, and over those a user made on it before.
    for (const key of ['crmgraph.preferences', ...Object.keys(localStorage)]) {
      if (key.startsWith('crmgraph.preferences')) localStorage.setItem(key, value);
    }
  }, text);
}
