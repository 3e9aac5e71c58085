import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accountsFile } from '../playwright.config';

export type Role = 'ADMIN' | 'MANAGER' | 'SALES' | 'SERVICE' | 'READ_ONLY';

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

/** A session by the same endpoint the sign-in page uses. The page itself is tested in its own journey. */
export async function signIn(page: Page, role: Role, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Account> {
  const { email, password } = accountOf(role);
  await page.addInitScript((value) => localStorage.setItem('crmgraph.language', value), language);
  const answer = await page.request.post('/account/login', {
    headers: { 'GraphQL-Preflight': '1' },
    data: { email, password, remember: false },
  });
  if (!answer.ok()) throw new Error(`Sign-in of ${email} answered ${answer.status()}.`);
  return accountOf(role);
}
