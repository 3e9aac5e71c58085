import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Locator, Page } from '@playwright/test';
import { prefer, signIn, type Language } from './support/accounts';
import { ask } from './support/crm';
import { contents, settle } from './support/settle';
import { expect, test } from './support/test';

declare global {
  interface Window {
    axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const shots = join(import.meta.dirname, '../../artifacts/e2e/pages');
const languages: Language[] = ['zh-CN', 'en'];
const themes = ['light', 'dark'] as const;
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

interface Place {
  name: keyof typeof contents;
  path: string;
  title: Record<Language, RegExp>;
}

const places = async (): Promise<Place[]> => [
  { name: 'today', path: '/today', title: { 'zh-CN': /^今日$/, en: /^Today$/ } },
  { name: 'customers', path: '/customers', title: { 'zh-CN': /^客户$/, en: /^Customers$/ } },
  { name: 'customer', path: `/customers/${encodeURIComponent(await busiest())}`, title: { 'zh-CN': /./, en: /./ } },
  { name: 'pipeline', path: '/pipeline', title: { 'zh-CN': /^商机$/, en: /^Pipeline$/ } },
  { name: 'tiers', path: '/tiers', title: { 'zh-CN': /分层/, en: /iers/ } },
  { name: 'feedback', path: '/feedback', title: { 'zh-CN': /反馈/, en: /^Feedback$/ } },
  { name: 'account', path: '/me', title: { 'zh-CN': /^我的账户$/, en: /^My account$/ } },
  { name: 'missing', path: '/no-such-page', title: { 'zh-CN': /./, en: /./ } },
];

/** A customer with something in every card. */
async function busiest(): Promise<string> {
  const { customers } = await ask<{ customers: { nodes: { id: string }[] } }>(
    'MANAGER',
    '{ customers(first: 1, order: [{ annualValue: DESC }]) { nodes { id } } }',
  );
  return customers.nodes[0]!.id;
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

// What fades in has its colours only at the end.
const finishMotion = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
  });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const size of sizes) {
  for (const language of languages) {
    for (const theme of themes) {
      test(`every page in ${language}, ${theme}, ${size.width} px is accessible and fits`, async ({ page }) => {
        await page.setViewportSize(size);
        await signIn(page, 'MANAGER', language);
        await prefer(page.context(), { language, theme });
        // The content security policy of the page lets no script tag in.
        await page.addInitScript({ path: axe });
        for (const { name, path, title } of await places()) {
          await test.step(name, async () => {
            await page.goto(path);
            await settle(page, contents[name]);
            await finishMotion(page);
            await expect.soft(page.getByRole('heading', { level: 1 }), name).toHaveText(title[language]);
            await expect.soft(page, name).toHaveTitle(/.+ · CrmGraph$/);
            await expect.soft(page.locator('html'), name).toHaveAttribute('lang', language);
            expect.soft(await overflow(page), `${name} is wider than the window`).toBeLessThanOrEqual(0);
            expect.soft(await faults(page), `${name} by axe`).toEqual([]);
            await page.screenshot({ path: join(shots, `${name}.${language}.${theme}.${size.width}.png`) });
          });
        }
      });
    }
  }
}

test.describe('before anybody is signed in', () => {
  // The page asks who is there before it shows the form.
  test.use({ expectedErrors: [/401 .*account\/session/] });

  for (const size of sizes) {
    for (const language of languages) {
      test(`sign-in and set-up in ${language}, ${size.width} px, are accessible and fit in both themes`, async ({ browser }) => {
        for (const theme of themes) {
          const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
          await prefer(context, { language, theme });
          const page = await context.newPage();
          await page.addInitScript({ path: axe });
          for (const path of ['/sign-in', '/setup']) {
            await page.goto(path);
            await settle(page, 'form');
            await finishMotion(page);
            expect.soft(await overflow(page), `${path} is wider than the window`).toBeLessThanOrEqual(0);
            expect.soft(await faults(page), `${path} ${theme} by axe`).toEqual([]);
          }
          await context.close();
        }
      });
    }
  }
});

interface Dialog {
  name: string;
  path: string;
  content: string;
  open: (page: Page) => Locator;
}

/** A page for those who run the CRM, or one with a dialog worth looking at, and what opens it. */
const dialogs = async (): Promise<Dialog[]> => {
  const customer = `/customers/${await busiest()}`;
  const { users } = await ask<{ users: { nodes: { name: string }[] } }>('ADMIN', '{ users(first: 1, order: [{ name: ASC }]) { nodes { name } } }');
  const button = (name: RegExp) => (page: Page) => page.getByRole('main').getByRole('button', { name }).first();
  return [
    { name: 'team', path: '/settings/teams', content: '#main nav button', open: button(/^(改名或移动|Rename or move)$/) },
    { name: 'new team', path: '/settings/teams', content: '#main nav button', open: button(/^(新建团队|New team)$/) },
    { name: 'move', path: '/settings/teams', content: '#main nav button', open: button(/换团队$|^Move /) },
    { name: 'user', path: '/settings/users', content: '#main :is(.ant-table-row, li)', open: (page) => page.getByRole('main').getByRole('button', { name: users.nodes[0]!.name }) },
    { name: 'invite', path: '/settings/users', content: '#main :is(.ant-table-row, li)', open: button(/^(邀请同事|Invite a colleague)$/) },
    { name: 'new customer', path: '/customers', content: contents.customers, open: button(/^(新建客户|New customer)$/) },
    { name: 'share', path: customer, content: contents.customer, open: button(/^(共享|Share)$/) },
    { name: 'edit customer', path: customer, content: contents.customer, open: button(/^(编辑资料|Edit details)$/) },
    { name: 'history', path: customer, content: contents.customer, open: button(/^(变更记录|History)$/) },
    { name: 'new tier', path: '/tiers', content: contents.tiers, open: button(/^(新建分层|New tier)$/) },
  ];
};

for (const size of sizes) {
  for (const language of languages) {
    test(`what opens over a page in ${language}, ${size.width} px, is accessible, and so is the page below`, async ({ page }) => {
      // A dozen pages and dialogs in one.
      test.slow();
      await page.setViewportSize(size);
      await signIn(page, 'ADMIN', language);
      await page.addInitScript({ path: axe });
      for (const { name, path, content, open } of await dialogs()) {
        await test.step(name, async () => {
          await page.goto(path);
          await settle(page, content);
          // On a phone a team opens only when it is asked for, and then it is itself a sheet over the page.
          if (path === '/settings/teams' && size.width < 768 && name !== 'new team') {
            await page.getByRole('navigation', { name: /^(团队|Teams)$/ }).getByRole('button').first().click();
            await page.getByRole('dialog').getByRole('button', { name: name === 'team' ? /^(改名或移动|Rename or move)$/ : /换团队$|^Move / }).first().click();
          } else {
            await open(page).click();
          }
          await expect(page.getByRole('dialog').last()).toBeVisible();
          await expect(page.getByRole('dialog').last().locator('form, .ant-timeline, p').first()).toBeVisible();
          await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
          await finishMotion(page);
          expect.soft(await overflow(page), `${name} is wider than the window`).toBeLessThanOrEqual(0);
          expect.soft(await faults(page), `${name} by axe`).toEqual([]);
        });
      }
      for (const path of ['/settings', '/audit']) {
        await page.goto(path);
        await settle(page, '#main :is(.ant-table-row, li)');
        expect.soft(await overflow(page), `${path} is wider than the window`).toBeLessThanOrEqual(0);
        expect.soft(await faults(page), `${path} by axe`).toEqual([]);
      }
    });
  }
}
