import { createHmac } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { accountOf, prefer, proveAgain, type Role } from './support/accounts';
import { expect, test } from './support/test';

// What an authenticator app on the phone does (RFC 6238).
function codeOf(secret: string, step: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const seed = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigInt64BE(BigInt(step));
  const hash = createHmac('sha1', seed).update(counter).digest();
  const number = hash.readUInt32BE(hash[hash.length - 1]! & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}

const stepNow = () => Math.floor(Date.now() / 30_000);

async function signInByHand(page: Page, role: Role): Promise<void> {
  await prefer(page.context(), { language: 'zh-CN' });
  const { email, password } = accountOf(role);
  await page.goto('/sign-in');
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByLabel('验证码').or(page.getByRole('heading', { level: 1, name: '今日' }))).toBeVisible();
}

const another = async (browser: Browser): Promise<BrowserContext> => browser.newContext({ locale: 'zh-CN' });

// Asking who is signed in before anybody is.
const nobodyYet = /401 .*account\/session/;

test.use({ expectedErrors: [nobodyYet] });

test('a second factor is switched on, asked for, and switched off', async ({ page, browser }) => {
  // Switching it on ends every other session of the user, also the one other journeys share.
  proveAgain('READ_ONLY');
  await signInByHand(page, 'READ_ONLY');
  await page.goto('/me');
  await page.getByRole('button', { name: '开启动态验证码' }).click();
  const setup = page.getByRole('dialog');
  await expect(setup.getByLabel('验证器应用的二维码')).toBeVisible();
  const secret = (await setup.getByText(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){7}$/).textContent())!.replaceAll('-', '');
  const used = stepNow();
  await setup.getByLabel('应用显示的六位数字').fill(codeOf(secret, used));
  await setup.getByRole('button', { name: '开启', exact: true }).click();
  const codes = page.getByRole('list', { name: '恢复码' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = (await codes.first().textContent())!;
  await page.getByRole('button', { name: '我已保存' }).click();
  await expect(page.getByRole('heading', { name: '动态验证码 已开启' })).toBeVisible();

  const elsewhere = await another(browser);
  try {
    const phone = await elsewhere.newPage();
    await signInByHand(phone, 'READ_ONLY');
    await phone.getByLabel('验证码').fill(recovery);
    await phone.getByRole('button', { name: '登录', exact: true }).click();
    await expect(phone.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();

    // The code that switched it on is used up; the app shows another within half a minute.
    const office = await (await another(browser)).newPage();
    await signInByHand(office, 'READ_ONLY');
    await expect.poll(stepNow, { timeout: 40_000, intervals: [500] }).toBeGreaterThan(used);
    await office.getByLabel('验证码').fill(codeOf(secret, stepNow()));
    await office.getByRole('button', { name: '登录', exact: true }).click();
    await expect(office.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();
    await office.context().close();
  } finally {
    await elsewhere.close();
    await page.getByRole('button', { name: '关闭', exact: true }).click();
    await page.getByRole('tooltip').getByRole('button', { name: '确 定' }).or(page.getByRole('tooltip').getByRole('button', { name: '确定' })).click();
    await expect(page.getByRole('heading', { name: '动态验证码 未开启' })).toBeVisible();
  }
});

test.describe('a session ended elsewhere', () => {
  test.use({ expectedErrors: [/401|WebSocket/] });

  test('shows its page the door within seconds', async ({ page, browser }) => {
    await signInByHand(page, 'SERVICE');
    await expect(page.getByRole('button', { name: /^通知/ })).toBeVisible();
    const elsewhere = await another(browser);
    const other = await elsewhere.newPage();
    await signInByHand(other, 'SERVICE');
    await expect(other.getByRole('heading', { level: 1, name: '今日' })).toBeVisible();

    await page.goto('/me');
    await page.getByRole('button', { name: /^让 .* 退出登录$/ }).first().click();

    await expect(page.getByText('该设备已退出登录').first()).toBeVisible();
    await expect(other.getByRole('dialog', { name: '登录已过期' })).toBeVisible({ timeout: 10_000 });
    await expect(page.getByRole('heading', { level: 1, name: '我的账户' })).toBeVisible();
    await elsewhere.close();
  });
});

test.describe('a sensitive action', () => {
  test.use({ expectedErrors: [/40[01] /] });

  test('asks who is there and goes on by itself', async ({ page }) => {
    await signInByHand(page, 'SERVICE');
    await page.goto('/me');

    // As if the sign-in lay more than ten minutes back.
    let asked = false;
    await page.route('**/graphql', async (route) => {
      const body = route.request().postData() ?? '';
      if (asked || !body.includes('SwitchOnTotpBeginMutation')) return route.continue();
      asked = true;
      return route.fulfill({
        contentType: 'application/graphql-response+json',
        body: JSON.stringify({
          data: { beginTotp: null },
          errors: [{ message: '请先确认是您本人。', extensions: { code: 'CRM_STEP_UP_REQUIRED', methods: ['PASSWORD'] } }],
        }),
      });
    });
    await page.getByRole('button', { name: '开启动态验证码' }).click();
    const dialog = page.getByRole('dialog', { name: '请确认是您本人' });
    await dialog.getByLabel('密码', { exact: true }).fill('a wrong password');
    await dialog.getByRole('button', { name: '确认' }).click();
    await expect(dialog.getByText('邮箱或密码不对', { exact: false })).toBeVisible();
    await dialog.getByLabel('密码', { exact: true }).fill(accountOf('SERVICE').password);
    await dialog.getByRole('button', { name: '确认' }).click();

    await expect(page.getByLabel('验证器应用的二维码')).toBeVisible();
    await expect(dialog).toBeHidden();
  });
});
