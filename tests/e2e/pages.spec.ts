import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
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
  { name: 'customer', path: `/customers/${await busiest()}`, title: { 'zh-CN': /./, en: /./ } },
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
            // What fades in has its colours only at the end.
            await page.evaluate(() => {
              for (const one of document.getAnimations()) if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
            });
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
