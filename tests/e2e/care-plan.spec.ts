import { signIn, type Language } from './support/accounts';
import { ask, newCustomer, unique } from './support/crm';
import { expect, test } from './support/test';

const words = {
  'zh-CN': {
    add: '添加条目',
    what: '做什么',
    look: '先预览',
    ahead: /^未来 90 天: \d+ 项任务/,
    save: '保存',
    saved: (title: string) => `已保存“${title}”`,
    remove: (title: string) => `删除“${title}”`,
    confirm: '删除',
    run: '立即生成任务',
    running: /已开始生成任务/,
    dates: '重要日期',
    create: '添加',
    name: '名称',
    month: '月',
    day: '日',
    lead: '提前几天准备',
    dateSaved: '已保存',
    finish: /^完成：/,
    result: '结果',
    ok: '确定',
    finished: '已完成',
  },
  en: {
    add: 'Add a line',
    what: 'What',
    look: 'Look ahead first',
    ahead: /^The next 90 days: \d+ tasks/,
    save: 'Save',
    saved: (title: string) => `Saved "${title}"`,
    remove: (title: string) => `Delete "${title}"`,
    confirm: 'Delete',
    run: 'Make tasks now',
    running: /Tasks are being made/,
    dates: 'Important dates',
    create: 'Add',
    name: 'Name',
    month: 'Month',
    day: 'Day',
    lead: 'Days to prepare ahead',
    dateSaved: 'Saved',
    finish: /^Done: /,
    result: 'Result',
    ok: 'OK',
    finished: 'Done',
  },
} as const;

/** Month and day in China, so many days from now. */
function inDays(days: number): { month: string; day: string } {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric' }).formatToParts(
    Date.now() + days * 86_400_000,
  );
  const of = (type: string) => parts.find((part) => part.type === type)!.value;
  return { month: of('month'), day: of('day') };
}

for (const language of ['zh-CN', 'en'] as const satisfies readonly Language[]) {
  test(`a care plan is looked ahead with, and its task asks what came of it, in ${language}`, async ({ page }) => {
    const say = words[language];
    await signIn(page, 'MANAGER', language);

    // A line is looked ahead with before it is saved, and goes again.
    const line = unique('年末走访');
    await page.goto('/tiers/care');
    await page.getByRole('button', { name: say.add }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel(say.what, { exact: true }).fill(line);
    await drawer.getByRole('button', { name: say.look }).click();
    await expect(drawer.getByRole('heading', { name: say.ahead })).toBeVisible();
    await drawer.getByRole('button', { name: say.save }).click();
    await expect(page.getByText(say.saved(line)).first()).toBeVisible();
    await page.getByRole('button', { name: say.remove(line) }).click();
    await page.getByRole('tooltip').getByRole('button', { name: say.confirm, exact: true }).click();
    await expect(page.getByRole('button', { name: say.remove(line) })).toHaveCount(0);

    // A birthday soon, entered on the customer's page.
    const { id } = await newCustomer('MANAGER', unique('生日客户'));
    const birthday = unique('生日');
    const { month, day } = inDays(4);
    await page.goto(`/customers/${encodeURIComponent(id)}`);
    const card = page.getByRole('region', { name: say.dates });
    await card.getByRole('button', { name: say.create, exact: true }).click();
    await drawer.getByLabel(say.name, { exact: true }).fill(birthday);
    await drawer.getByLabel(say.month, { exact: true }).fill(month);
    await drawer.getByLabel(say.day, { exact: true }).fill(day);
    await drawer.getByRole('button', { name: say.save }).click();
    await expect(card.getByText(birthday)).toBeVisible();

    // The plan makes the task, once.
    await page.goto('/tiers/care');
    await page.getByRole('button', { name: say.run }).click();
    await expect(page.getByText(say.running).first()).toBeVisible();
    const tasks = async () =>
      (
        await ask<{ tasks: { nodes: { title: string }[] } }>(
          'MANAGER',
          'query($id: ID!) { tasks(where: { customerId: { eq: $id }, careItemId: { neq: null } }) { nodes { title } } }',
          { id },
        )
      ).tasks.nodes.filter(({ title }) => title.includes(birthday)).length;
    await expect.poll(tasks, { timeout: 60_000 }).toBe(1);

    // It is not done without a word on what came of it.
    await page.goto(`/customers/${encodeURIComponent(id)}`);
    await page.getByRole('listitem').filter({ hasText: birthday }).getByRole('button', { name: say.finish }).click();
    await drawer.getByLabel(say.result).fill('已电话祝福');
    await drawer.getByRole('button', { name: say.ok }).click();
    await expect(page.getByText(say.finished, { exact: true }).first()).toBeVisible();
    const { task } = await ask<{ task: { nodes: { status: string; result: string }[] } }>(
      'MANAGER',
      'query($id: ID!) { task: tasks(where: { customerId: { eq: $id }, status: { eq: DONE } }) { nodes { status result } } }',
      { id },
    );
    expect(task.nodes).toEqual([{ status: 'DONE', result: '已电话祝福' }]);
  });
}
