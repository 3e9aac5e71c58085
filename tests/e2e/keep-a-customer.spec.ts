import type { Page } from '@playwright/test';
import { accountOf, prefer, type Language } from './support/accounts';
import { ask, newCustomer, unique } from './support/crm';
import { expect, test } from './support/test';

const words = {
  'zh-CN': {
    demo: '演示账号',
    customers: '客户',
    search: '搜索客户',
    composer: '记录跟进',
    summary: '沟通内容',
    nextStep: '下一步',
    remindAt: '提醒我',
    custom: '自选时间',
    exactTime: '提醒我：具体时间',
    logged: '已记录跟进，到时会提醒你',
    alerts: '待处理的提醒',
    bell: /^通知/,
    unread: /^通知，\d+ 条未读$/,
    done: '完成',
    noDesktop: '不用了',
    today: '今日',
    remindersToday: '今天的提醒',
    handled: '已处理',
  },
  en: {
    demo: 'Demo accounts',
    customers: 'Customers',
    search: 'Search customers',
    composer: 'Log follow-up',
    summary: 'What was said',
    nextStep: 'Next step',
    remindAt: 'Remind me',
    custom: 'Pick a time',
    exactTime: 'Remind me: exact time',
    logged: 'The follow-up was logged; you will be reminded',
    alerts: 'Reminders waiting for you',
    bell: /^Notifications/,
    unread: /^Notifications, \d+ unread$/,
    done: 'Done',
    noDesktop: 'No, thanks',
    today: 'Today',
    remindersToday: 'Reminders today',
    handled: 'Handled',
  },
} as const;

/** The local time of the browser as a field for date and time takes it. */
const localTime = (page: Page, seconds: number): Promise<string> =>
  page.evaluate((wait) => {
    const at = new Date(Date.now() + wait * 1000);
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
  }, seconds);

async function keepACustomer(page: Page, language: Language): Promise<void> {
  const say = words[language];
  const name = unique('远见仪器');
  const step = unique('发送报价');
  const { id } = await newCustomer('SALES', name);

  await prefer(page.context(), { language });
  await page.goto('/');
  const demo = page.getByRole('region', { name: say.demo });
  await demo.getByRole('button', { name: accountOf('SALES').name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say.today);

  await page.getByRole('navigation').getByRole('link', { name: say.customers }).click();
  await page.getByRole('searchbox', { name: say.search }).fill(name.slice(2));
  await expect(page).toHaveURL(/text=/);
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);

  const composer = page.getByRole('region', { name: say.composer });
  await composer.getByRole('textbox', { name: say.summary }).fill('谈妥了年度框架，等报价。');
  await composer.getByRole('textbox', { name: say.nextStep }).fill(step);
  const remind = composer.getByRole('group', { name: say.remindAt });
  await remind.getByRole('radio', { name: say.custom }).check();
  await composer.getByLabel(say.exactTime).fill(await localTime(page, 4));
  await composer.getByRole('button', { name: say.composer }).click();
  await expect(page.getByRole('status').filter({ hasText: say.logged })).toHaveCount(1);
  await expect(page.getByText('谈妥了年度框架，等报价。')).toBeVisible();

  await page.getByRole('button', { name: say.noDesktop }).click();

  const toast = page.getByRole('region', { name: say.alerts }).getByRole('listitem').filter({ hasText: step });
  await expect(toast).toHaveCount(1);
  await expect(page.getByRole('button', { name: say.unread })).toBeVisible();

  await page.getByRole('navigation').getByRole('link', { name: say.today }).click();
  const waiting = page.getByRole('region', { name: say.remindersToday }).getByRole('listitem').filter({ hasText: step });
  await expect(waiting).toHaveCount(1);
  await toast.getByRole('button', { name: say.done }).click();
  await expect(toast).toHaveCount(0);
  await expect(waiting).toHaveCount(0);
  await page.getByRole('button', { name: say.bell }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: step })).toContainText(say.handled);

  const { customer } = await ask<{ customer: { interactions: { nodes: { summary: string; nextStep: string }[] } } }>(
    'SALES',
    'query($id: ID!) { customer(id: $id) { interactions(first: 1) { nodes { summary nextStep } } } }',
    { id },
  );
  expect(customer.interactions.nodes).toEqual([{ summary: '谈妥了年度框架，等报价。', nextStep: step }]);
}

// Whether a visitor is signed in is asked of the server, and "no" is a 401.
test.use({ expectedErrors: [/401 .*\/account\/session/] });

test('a rep finds a customer, logs a follow-up and is reminded of it once, live', ({ page }) =>
  keepACustomer(page, 'zh-CN'));

test('the same in English', ({ page }) => keepACustomer(page, 'en'));

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the same at 390 px', ({ page }) => keepACustomer(page, 'zh-CN'));
});
