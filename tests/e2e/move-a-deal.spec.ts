import type { Locator, Page } from '@playwright/test';
import { signIn } from './support/accounts';
import { ask, newCustomer, newOpportunity, unique } from './support/crm';
import { expect, test } from './support/test';

interface Deal {
  status: string;
  stage: { name: string };
}

const dealOf = async (id: string): Promise<Deal> =>
  (await ask<{ opportunity: Deal }>('SALES', 'query($id: ID!) { opportunity(id: $id) { status stage { name } } }', { id }))
    .opportunity;

/** The columns of the board by name, and the card of one deal. */
function board(page: Page, title: string) {
  const columns = page.getByRole('region', { name: '商机看板' }).getByRole('list').first().locator('> li');
  const card = page.getByRole('article', { name: title });
  const column = (index: number): Locator => columns.nth(index);
  const inColumn = (index: number): Locator => column(index).getByRole('article', { name: title });
  const nameOf = (index: number): Promise<string> => column(index).getByRole('heading').innerText();
  return { card, column, inColumn, nameOf };
}

/** The browser drags for real; a pause between the points is what starts a native drag. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await page.mouse.move(0, 0);
  await to.hover();
  await to.hover();
  await page.mouse.up();
}

async function openBoard(page: Page): Promise<{ id: string; title: string }> {
  const { id: customerId } = await newCustomer('SALES', unique('望江机电'));
  const title = unique('产线改造');
  const { id } = await newOpportunity('SALES', customerId, title);
  await signIn(page, 'SALES');
  await page.goto('/pipeline');
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  return { id, title };
}

test('a rep drags a deal to the next stage, and takes that back', async ({ page }) => {
  const { id, title } = await openBoard(page);
  const { card, column, inColumn, nameOf } = board(page, title);

  await drag(page, card, column(1).getByRole('heading'));
  await expect(inColumn(1)).toBeVisible();
  await expect.poll(async () => (await dealOf(id)).stage.name).toBe(await nameOf(1));

  await page.reload();
  await expect(inColumn(1)).toBeVisible();

  await drag(page, card, column(2).getByRole('heading'));
  await expect(inColumn(2)).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(inColumn(1)).toBeVisible();
  await expect.poll(async () => (await dealOf(id)).stage.name).toBe(await nameOf(1));
});

test('a rep moves a deal with the keyboard and from its menu', async ({ page }) => {
  const { id, title } = await openBoard(page);
  const { card, inColumn, nameOf } = board(page, title);

  await card.getByRole('button', { name: title }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(inColumn(1).getByRole('button', { name: title })).toBeFocused();
  await expect.poll(async () => (await dealOf(id)).stage.name).toBe(await nameOf(1));

  await card.getByRole('button', { name: '移动到…' }).click();
  await page.getByRole('menuitem', { name: await nameOf(2) }).click();
  await expect(inColumn(2)).toBeVisible();
  await expect.poll(async () => (await dealOf(id)).stage.name).toBe(await nameOf(2));

  await page.reload();
  await expect(inColumn(2)).toBeVisible();
});

test('a rep drags a deal to won and says for how much', async ({ page }) => {
  const { id, title } = await openBoard(page);
  const { card } = board(page, title);

  await drag(page, card, page.getByRole('group', { name: /结束商机/ }).getByText('赢单'));
  const dialog = page.getByRole('dialog', { name: `赢单：${title}` });
  await dialog.getByRole('spinbutton', { name: '成交金额' }).fill('86000');
  await dialog.getByRole('button', { name: '赢单' }).click();
  await expect(card).toHaveCount(0);
  await expect.poll(async () => (await dealOf(id)).status).toBe('WON');

  await page.reload();
  await expect(page.getByRole('region', { name: '商机看板' })).toBeVisible();
  await expect(card).toHaveCount(0);
});
