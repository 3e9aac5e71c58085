import { prefer, proveAgain } from './support/accounts';
import { ask, unique } from './support/crm';
import { expect, test } from './support/test';

const password = 'three unrelated words 7';

interface Invited {
  path: string;
  userId: string;
}

/** What an administrator hands over; the page for it is part of the journeys of the users page. */
async function invite(name: string, email: string): Promise<Invited> {
  const { roles } = await ask<{ roles: { id: string; code: string | null }[] }>('ADMIN', '{ roles { id code } }');
  const { inviteUser } = await ask<{ inviteUser: { link: { path: string; user: { id: string } } } }>(
    'ADMIN',
    'mutation($input: InviteUserInput!) { inviteUser(input: $input) { link { path user { id } } errors { ... on Error { message } } } }',
    { input: { name, email, roleIds: [roles.find(({ code }) => code === 'SALES')!.id] } },
  );
  return { path: inviteUser.link.path, userId: inviteUser.link.user.id };
}

const disable = (id: string) =>
  ask('ADMIN', 'mutation($id: ID!) { setUserActive(input: { id: $id, active: false }) { user { id } errors { __typename } } }', { id });

// Nobody at first, then signed out while the page is open, then refused.
test.use({ expectedErrors: [/40[01] |WebSocket/] });

test('an invited colleague chooses a password, signs in, and is shown the door once disabled', async ({ page }) => {
  proveAgain('ADMIN');
  const email = `${unique('colleague')}@demo.example`;
  const { path, userId } = await invite(unique('新同事'), email);
  await prefer(page.context(), { language: 'zh-CN' });

  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1, name: '设置密码' })).toBeVisible();
  expect(page.url(), 'the token does not stay in the address').not.toContain('#');
  await page.getByLabel('新密码').fill(password);
  await page.getByRole('button', { name: '保存密码' }).click();
  await expect(page.getByText('密码已设置')).toBeVisible();

  // A second time; from another page, for the same one with another token would not load anew.
  await page.goto('/sign-in');
  await page.goto(path);
  await page.getByLabel('新密码').fill(`${password} again`);
  await page.getByRole('button', { name: '保存密码' }).click();
  await expect(page.getByText('已经用过或已过期', { exact: false }).first()).toBeVisible();

  await page.goto('/sign-in');
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^通知/ })).toBeVisible();

  await disable(userId);

  // Nobody touches the page.
  const door = page.getByRole('dialog', { name: '登录已过期' });
  await expect(door).toBeVisible();
  await door.getByLabel('密码', { exact: true }).fill(password);
  await door.getByRole('button', { name: '登录', exact: true }).click();
  await expect(door.getByText('邮箱或密码不对', { exact: false }).first()).toBeVisible();
});
