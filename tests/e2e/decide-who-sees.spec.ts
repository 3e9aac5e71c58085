import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { proveAgain, signIn } from './support/accounts';
import { ask, newContact, newCustomer, unique } from './support/crm';
import { expect, test } from './support/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const shots = join(import.meta.dirname, '../../artifacts/e2e/pages');
const number = '13812345678';
const masked = '138****5678';

// Roles are changed with a fresh proof of who one is.
test.beforeEach(() => proveAgain('ADMIN'));

interface RoleLine {
  id: string;
  version: number;
  code: string | null;
}

const roleOf = async (code: string): Promise<RoleLine> => {
  const { roles } = await ask<{ roles: RoleLine[] }>('ADMIN', '{ roles { id version code } }');
  return roles.find((role) => role.code === code)!;
};

/** Service as it was, for the journeys after this one. */
async function openPhonesAgain(): Promise<void> {
  const { id, version } = await roleOf('SERVICE');
  await ask(
    'ADMIN',
    'mutation($input: UpdateRoleInput!) { updateRole(input: $input) { role { id } errors { ... on Error { message } } } }',
    { input: { id, version, fieldRights: [{ type: 'Contact', field: 'phones', read: 'FULL', write: true, export: 'FULL' }] } },
  );
}

async function customerWithPhone(name: string): Promise<string> {
  const { id } = await newCustomer('SALES', name);
  await newContact('SALES', id, { fullName: '周可心', phones: [number] });
  return id;
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`));
}

test('an administrator masks phones for Service, an open page follows, and one number is revealed for a reason', async ({
  page,
  browser,
}) => {
  const name = unique('晨光');
  const id = await customerWithPhone(name);
  const desk = await browser.newContext();
  const service = await desk.newPage();
  await signIn(service, 'SERVICE');
  await service.goto(`/customers/${encodeURIComponent(id)}`);
  const contacts = service.getByRole('region', { name: '联系人' });
  await expect(contacts).toContainText(number);

  try {
    await signIn(page, 'ADMIN');
    await page.goto(`/settings/roles?role=${encodeURIComponent((await roleOf('SERVICE')).id)}`);
    await page.getByRole('searchbox', { name: '搜索字段' }).fill('Contact.phones');
    await page.getByRole('combobox', { name: '联系人 电话：读取' }).selectOption({ label: '脱敏' });
    await expect(page.getByText('1 处更改未保存')).toBeVisible();
    await page.getByRole('button', { name: /^保\s*存$/ }).click();
    await expect(page.getByText('1 处更改未保存')).toHaveCount(0);

    // Nobody touches the page of the service desk.
    await expect(contacts).toContainText(masked);
    await expect(contacts).not.toContainText(number);

    const reason = unique('来电核对');
    await contacts.getByRole('button', { name: /^查看完整的.*电话$/ }).click();
    const dialog = service.getByRole('dialog');
    await dialog.getByRole('button', { name: /^查\s*看$/ }).click();
    await expect(dialog.getByText('请写明原因')).toBeVisible();
    await dialog.getByRole('textbox', { name: '查看原因' }).fill(reason);
    await dialog.getByRole('button', { name: /^查\s*看$/ }).click();
    await expect(contacts).toContainText(number);

    const { auditEvents } = await ask<{ auditEvents: { nodes: { action: string; summary: string | null; reason: string | null }[] } }>(
      'ADMIN',
      '{ auditEvents(first: 20, order: [{ at: DESC }]) { nodes { action summary reason } } }',
    );
    const line = auditEvents.nodes.find(({ action }) => action === 'revealField');
    expect(`${line?.summary} ${line?.reason}`).toContain(reason);

    await service.reload();
    await expect(contacts).toContainText(masked);
    await expect(contacts).not.toContainText(number);
  } finally {
    await openPhonesAgain();
    await desk.close();
  }
});

test('a customer as a role sees it', async ({ page }) => {
  const name = unique('暮云');
  await customerWithPhone(name);
  await signIn(page, 'ADMIN');
  await page.goto(`/settings/roles?tab=preview&role=${encodeURIComponent((await roleOf('READ_ONLY')).id)}`);

  await page.getByRole('main').getByRole('combobox', { name: /^客户/ }).fill(name);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name }).click();

  const contact = page.getByRole('region', { name: '联系人 1' });
  await expect(contact).toContainText(masked);
  await expect(contact).toContainText('脱敏：只读只能看到部分内容');
  await expect(page.getByRole('main')).not.toContainText(number);

  // What is previewed stands in the address: it can be handed on and loaded again.
  await page.reload();
  await expect(contact).toContainText(masked);
  await expect(page.locator('.ant-select', { has: page.getByRole('combobox', { name: /^客户/ }) })).toContainText(name);
});

for (const width of [1440, 390]) {
  for (const language of ['zh-CN', 'en'] as const) {
    test(`roles and rights in ${language}, ${width} px, are accessible and fit`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, 'ADMIN', language);
      await page.addInitScript({ path: axe });
      for (const tab of ['roles', 'compare', 'classes']) {
        await page.goto(`/settings/roles?tab=${tab}`);
        await expect(page.getByRole('table').first()).toBeVisible();
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), tab).toBeLessThanOrEqual(0);
        expect.soft(await faults(page), tab).toEqual([]);
        await page.screenshot({ path: join(shots, `roles-${tab}.${language}.${width}.png`) });
      }
    });
  }
}
