import { accountOf, signIn } from './support/accounts';
import { ask, newCustomer, newFeedback, unique } from './support/crm';
import { choose } from './support/forms';
import { expect, test } from './support/test';

interface Feedback {
  status: string;
  reply: string | null;
  repliedBy: { name: string } | null;
}

test('a piece of feedback is sorted, dealt with, and over only when the customer was told', async ({ page }) => {
  const customer = await newCustomer('SALES', unique('清源环保'));
  const title = unique('到货破损');
  const { id } = await newFeedback('SALES', customer.id, title);
  await signIn(page, 'SERVICE');

  await page.goto('/feedback');
  await page.getByRole('link', { name: title }).click();
  const sheet = page.getByRole('dialog', { name: '反馈详情' });
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(title);
  const now = sheet.getByRole('list', { name: '处理进度' }).locator('[aria-current=step]');
  await expect(now).toHaveText('新收到');
  await expect(sheet.getByRole('button', { name: '告知客户' })).toHaveCount(0);

  await sheet.getByRole('button', { name: '分类' }).click();
  const triage = page.getByRole('dialog', { name: '分类' });
  await choose(triage.getByRole('combobox', { name: '类别' }), '交付');
  await triage.getByRole('button', { name: '分类' }).click();
  await expect(now).toHaveText('已分类');

  await sheet.getByRole('button', { name: '开始处理' }).click();
  const act = page.getByRole('dialog', { name: '开始处理' });
  await act.getByRole('textbox', { name: '处理记录' }).fill('仓库今天补发三只。');
  await act.getByRole('button', { name: '开始处理' }).click();
  await expect(now).toHaveText('处理中');

  await sheet.getByRole('button', { name: '处理完成' }).click();
  await page.getByRole('dialog', { name: '处理完成' }).getByRole('button', { name: '处理完成' }).click();
  await expect(now).toHaveText('待告知客户');

  await sheet.getByRole('button', { name: '告知客户' }).click();
  const tell = page.getByRole('dialog', { name: '告知客户' });
  await tell.getByRole('textbox', { name: '给客户的答复' }).fill('已补发，单号 SF0001，明天送到。');
  await choose(tell.getByRole('combobox', { name: '告知方式' }), '微信');
  await tell.getByRole('button', { name: '告知客户' }).click();
  await expect(now).toHaveText('已告知');
  await expect(sheet.getByRole('button', { name: /告知客户|不采纳|处理完成/ })).toHaveCount(0);

  const { feedback } = await ask<{ feedback: Feedback }>(
    'SALES',
    'query($id: ID!) { feedback(id: $id) { status reply repliedBy { name } } }',
    { id },
  );
  expect(feedback).toEqual({
    status: 'REPLIED',
    reply: '已补发，单号 SF0001，明天送到。',
    repliedBy: { name: accountOf('SERVICE').name },
  });
});
