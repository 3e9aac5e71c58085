import type { Locator, Page } from '@playwright/test';
import { proveAgain, signIn } from './support/accounts';
import { ask, newContact, newCustomer, unique } from './support/crm';
import { expect, test } from './support/test';

// Roles and accounts are changed with a fresh proof of who one is.
test.beforeEach(() => proveAgain('ADMIN'));

interface Colleague {
  id: string;
  name: string;
}

const roleId = async (code: string): Promise<string> => {
  const { roles } = await ask<{ roles: { id: string; code: string | null }[] }>('ADMIN', '{ roles { id code } }');
  return roles.find((role) => role.code === code)!.id;
};

const viewerId = async (role: 'SALES' | 'READ_ONLY'): Promise<string> =>
  (await ask<{ viewer: { user: { id: string } } }>(role, '{ viewer { user { id } } }')).viewer.user.id;

/** Somebody nobody else's journey knows. */
async function newColleague(): Promise<Colleague> {
  const name = unique('新同事');
  const { inviteUser } = await ask<{ inviteUser: { link: { user: { id: string } } | null } }>(
    'ADMIN',
    'mutation($input: InviteUserInput!) { inviteUser(input: $input) { link { user { id } } errors { ... on Error { message } } } }',
    { input: { name, email: `${unique('new')}@e2e.example`, roleIds: [await roleId('SALES')] } },
  );
  return { id: inviteUser.link!.user.id, name };
}

/** Types into a field that asks the server, and takes the one that is found. */
async function find(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.page().locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: text }).first().click();
}

async function pick(field: Locator, option: string): Promise<void> {
  await field.click();
  await field.page().locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
}

const path = (id: string): string => `/customers/${encodeURIComponent(id)}`;

test('a team is founded, a colleague joins it and gets a second role, and it goes only when it is empty', async ({ page }) => {
  const colleague = await newColleague();
  const team = unique('西北组');
  await signIn(page, 'ADMIN');

  await page.goto('/settings/teams');
  await page.getByRole('button', { name: '新建团队' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '名称' }).fill(team);
  await dialog.getByRole('button', { name: '新建团队' }).click();
  const panel = page.getByRole('region', { name: team });
  await expect(panel).toContainText('还没有成员');

  await panel.getByRole('button', { name: '添加成员' }).click();
  await find(dialog.getByRole('combobox', { name: '同事' }), colleague.name);
  await dialog.getByRole('button', { name: '添加成员' }).click();
  await expect(panel.getByRole('list', { name: `“${team}”的成员` })).toContainText(colleague.name);

  await panel.getByRole('link', { name: colleague.name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('用户');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: '职务' }).fill('区域顾问');
  await pick(sheet.getByRole('combobox', { name: '角色' }), '客服');
  await expect(sheet.getByText('保存后会有这些变化')).toBeVisible();
  await expect(sheet.getByText('客户 · 查看：本人 → 全部')).toBeVisible();
  await sheet.getByRole('button', { name: '保存' }).click();
  await expect(sheet.getByText('保存后会有这些变化')).toHaveCount(0);

  const { node } = await ask<{ node: { title: string; team: { name: string }; heldRoles: { code: string }[] } }>(
    'ADMIN',
    'query($id: ID!) { node(id: $id) { ... on User { title team { name } heldRoles { code } } } }',
    { id: colleague.id },
  );
  expect({ ...node, heldRoles: node.heldRoles.map(({ code }) => code).sort() }).toEqual({
    title: '区域顾问',
    team: { name: team },
    heldRoles: ['SALES', 'SERVICE'],
  });

  await page.goto('/settings/teams');
  await page.getByRole('navigation', { name: '团队' }).getByRole('button', { name: team }).click();
  await panel.getByRole('button', { name: '删除团队' }).click();
  await expect(dialog).toContainText('1 位成员');
  await dialog.getByRole('button', { name: '关闭' }).last().click();
  await expect(dialog).toHaveCount(0);

  await panel.getByRole('button', { name: `给“${colleague.name}”换团队` }).click();
  await pick(dialog.getByRole('combobox', { name: '新团队' }), '不属于任何团队');
  await dialog.getByRole('button', { name: '更换' }).click();
  await expect(panel).toContainText('还没有成员');
  await panel.getByRole('button', { name: '删除团队' }).click();
  await dialog.getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByRole('navigation', { name: '团队' }).getByRole('button', { name: team })).toHaveCount(0);
});

/** The role, what it says of the field and where that comes from. */
async function explains(explanation: Locator): Promise<void> {
  await expect(explanation).toContainText('只显示一部分');
  const rule = explanation.getByRole('listitem').filter({ hasText: '只读' });
  await expect(rule).toContainText('起决定作用');
  await expect(rule).toContainText('查看范围：全部 · 包括这条记录');
  await expect(rule).toContainText('该字段：脱敏 · 角色没有设定，按数据分类的默认值');
}

test('a reader learns why a number is masked, and an administrator why that reader sees it masked', async ({ page, browser }) => {
  const name = unique('知因');
  const { id } = await newCustomer('SALES', name);
  await newContact('SALES', id, { fullName: '顾知远', phones: ['13812345678'] });
  await signIn(page, 'READ_ONLY');
  await page.goto(path(id));
  await page.getByRole('region', { name: '联系人' }).getByRole('button', { name: /138\*{4}5678/ }).click();
  await explains(page.getByRole('dialog'));

  const desk = await browser.newContext();
  try {
    const admin = await desk.newPage();
    await signIn(admin, 'ADMIN');
    await admin.goto(`/settings/users?user=${encodeURIComponent(await viewerId('READ_ONLY'))}`);
    const question = admin.getByRole('region', { name: '权限说明' });
    await find(question.getByRole('combobox', { name: '客户' }), name);
    await pick(question.getByRole('combobox', { name: '记录' }), '联系人：顾知远');
    await find(question.getByRole('combobox', { name: '字段' }), '电话');
    await explains(question);
  } finally {
    await desk.close();
  }
});

test('a customer of another team is shared, seen with a mark, and gone when the sharing ends', async ({ page, browser }) => {
  const owner = await newColleague();
  const name = unique('共享');
  const { createCustomer } = await ask<{ createCustomer: { customer: { id: string } } }>(
    'ADMIN',
    'mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } errors { ... on Error { message } } } }',
    { input: { name, kind: 'COMPANY', lifecycle: 'ACTIVE', ownerId: owner.id } },
  );
  const { id } = createCustomer.customer;
  const { viewer } = await ask<{ viewer: { user: { name: string } } }>('SALES', '{ viewer { user { name } } }');
  await signIn(page, 'ADMIN');
  await page.goto(path(id));
  await page.getByRole('button', { name: '共享', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await find(dialog.getByRole('combobox', { name: '同事' }), viewer.user.name);
  await dialog.getByRole('button', { name: '共享', exact: true }).click();
  await expect(dialog.getByRole('list', { name: '共享给' })).toContainText(viewer.user.name);

  const desk = await browser.newContext();
  try {
    const sales: Page = await desk.newPage();
    await signIn(sales, 'SALES');
    await sales.goto(path(id));
    await expect(sales.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(sales.getByText('与你共享')).toBeVisible();
    await expect(sales.getByRole('button', { name: '编辑资料' })).toHaveCount(0);

    await pick(dialog.getByRole('combobox', { name: `“${viewer.user.name}”可以` }), '查看和修改');
    await expect(page.getByText(`“${viewer.user.name}”的权限已更改`).first()).toBeVisible();
    await sales.reload();
    await expect(sales.getByRole('button', { name: '编辑资料' })).toBeVisible();

    await dialog.getByRole('button', { name: `取消共享给“${viewer.user.name}”` }).click();
    await expect(dialog.getByText('还没有共享给任何人')).toBeVisible();
    await sales.reload();
    await expect(sales.getByRole('heading', { level: 1 })).not.toHaveText(name);
  } finally {
    await desk.close();
  }
});
