import type { Page } from '@playwright/test';
import { signIn } from './support/accounts';
import { inSeconds, newReminder, unique } from './support/crm';
import { expect, test } from './support/test';

const toasts = (page: Page, title: string) =>
  page.getByRole('region', { name: '待处理的提醒' }).getByRole('listitem').filter({ hasText: title });

const bell = (page: Page) => page.getByRole('button', { name: /^通知/ });

test('one reminder rings in one of two tabs', async ({ page, context }) => {
  await signIn(page, 'SERVICE');
  await page.goto('/tiers');
  await expect(bell(page)).toBeVisible();
  const second = await context.newPage();
  await second.goto('/tiers');
  await expect(bell(second)).toBeVisible();

  const title = unique('回访');
  await newReminder('SERVICE', title, inSeconds(3));
  const seen = async () => (await toasts(page, title).count()) + (await toasts(second, title).count());
  await expect.poll(seen).toBe(1);
  await expect(bell(page)).toHaveAccessibleName(/\d+ 条未读/);
  await expect(bell(second)).toHaveAccessibleName(await bell(page).getAttribute('aria-label') ?? '');
  expect(await seen()).toBe(1);
});

test.describe('when the connection is cut', () => {
  test.use({ expectedErrors: [/WebSocket connection to|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION/] });

  test('a reminder that fell due meanwhile rings once after the return', async ({ page }) => {
    // The road to the server, with a gate in it.
    let open = true;
    const cut: (() => void)[] = [];
    await page.routeWebSocket(/\/graphql/, (socket) => {
      if (!open) {
        void socket.close({ code: 1001 });
        return;
      }
      const server = socket.connectToServer();
      cut.push(() => {
        void server.close();
        void socket.close({ code: 1001 });
      });
    });
    await signIn(page, 'MANAGER');
    await page.goto('/tiers');
    await expect(bell(page)).toBeVisible();
    const before = unique('先到');
    await newReminder('MANAGER', before, inSeconds(1));
    await expect(toasts(page, before)).toHaveCount(1);

    open = false;
    cut.forEach((close) => close());
    await expect(page.getByText('实时连接已断开', { exact: false }).first()).toBeVisible();
    const missed = unique('错过');
    await newReminder('MANAGER', missed, inSeconds(0));
    open = true;

    await expect(toasts(page, missed)).toHaveCount(1);
    const after = unique('后到');
    await newReminder('MANAGER', after, inSeconds(1));
    await expect(toasts(page, after)).toHaveCount(1);
    await expect(toasts(page, missed)).toHaveCount(1);
    await expect(toasts(page, before)).toHaveCount(1);
  });
});
