import { expect, type Page } from '@playwright/test';

/** Loaded: a heading, the content that the page is for, and nothing that says it is still busy. */
export async function settle(page: Page, content: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator(content).first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** What shows that the content of a page is there. */
export const contents = {
  today: '#main section li',
  customers: '#main a[href^="/customers/"]',
  customer: '#main fieldset',
  pipeline: '#main article',
  tiers: '#main :is(td, li)',
  feedback: '#main a[href*="id="]',
  account: '#main li',
  missing: 'main a',
} as const;
