import type { Locator } from '@playwright/test';
import { expect } from './test';

/** Picks an option of a list field and sees that the list closed over it. */
export async function choose(field: Locator, option: string): Promise<void> {
  const page = field.page();
  const choice = page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: new RegExp(`^${option}$`) });
  await field.click();
  await choice.click();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field.locator('xpath=ancestor::div[contains(@class, "ant-select")][last()]')).toContainText(option);
}
