import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { signIn, type Language } from './support/accounts';
import { ask } from './support/crm';
import { expect, test } from './support/test';

const images = join(import.meta.dirname, '../../docs/images');

/** The pictures of the README, made anew from the demo company: UPDATE_DOC_IMAGES=1. */
test.describe('pictures of the documentation', () => {
  async function picture(page: Page, language: Language, path: string, file: string): Promise<void> {
    await signIn(page, 'MANAGER', language);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[aria-busy=true], .ant-skeleton')).toHaveCount(0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(images, file), animations: 'disabled' });
  }

  test('the day of a manager', ({ page }) => picture(page, 'zh-CN', '/today', 'today.zh-CN.png'));

  test('one customer', async ({ page }) => {
    const { customers } = await ask<{ customers: { nodes: { id: string }[] } }>(
      'MANAGER',
      '{ customers(first: 1, order: [{ annualValue: DESC }]) { nodes { id } } }',
    );
    await picture(page, 'zh-CN', `/customers/${customers.nodes[0]!.id}`, 'customer.zh-CN.png');
  });

  test('the pipeline', ({ page }) => picture(page, 'en', '/pipeline', 'pipeline.en.png'));
});
