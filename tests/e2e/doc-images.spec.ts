import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { signIn, type Language } from './support/accounts';
import { ask } from './support/crm';
import { contents, settle } from './support/settle';
import { expect, test } from './support/test';

const images = join(import.meta.dirname, '../../docs/images');

/** The pictures of the README, made anew from the demo company: UPDATE_DOC_IMAGES=1. */
test.describe('pictures of the documentation', () => {
  async function picture(page: Page, language: Language, path: string, content: string, file: string): Promise<void> {
    await signIn(page, 'MANAGER', language);
    await page.goto(path);
    await settle(page, content);
    await expect(page.getByRole('button', { name: /^(通知|Notifications).*\d/ })).toBeVisible();
    await page.screenshot({ path: join(images, file), animations: 'disabled' });
  }

  test('the day of a manager', ({ page }) => picture(page, 'zh-CN', '/today', contents.today, 'today.zh-CN.png'));

  test('one customer', async ({ page }) => {
    const { customers } = await ask<{ customers: { nodes: { id: string }[] } }>(
      'MANAGER',
      '{ customers(first: 1, order: [{ annualValue: DESC }]) { nodes { id } } }',
    );
    await picture(page, 'zh-CN', `/customers/${customers.nodes[0]!.id}`, contents.customer, 'customer.zh-CN.png');
  });

  test('the pipeline', ({ page }) => picture(page, 'en', '/pipeline', contents.pipeline, 'pipeline.en.png'));
});
