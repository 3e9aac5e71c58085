import { signIn } from './support/accounts';
import { ask, newContact, newCustomer, newFeedback, newOpportunity, unique } from './support/crm';
import { expect, test } from './support/test';

const writing = /新建|编辑|记录跟进|添加|删除|移动到|赢单|输单|搁置|分类|开始处理|处理完成|告知客户|不采纳|去掉标签|保存/;

test('a reader sees the whole company, numbers masked, and nothing to change it with', async ({ page }) => {
  const name = unique('静观咨询');
  const customer = await newCustomer('SALES', name);
  await newContact('SALES', customer.id, {
    fullName: '顾明远',
    phones: ['13812345678'],
    emails: ['mingyuan@kehu.example'],
    wechat: 'gumingyuan88',
  });
  const deal = unique('系统升级');
  await newOpportunity('SALES', customer.id, deal);
  const complaint = unique('响应太慢');
  const feedback = await newFeedback('SALES', customer.id, complaint);
  await signIn(page, 'READ_ONLY');
  const tools = page.getByRole('main').getByRole('button', { name: writing });

  await page.goto(`/customers?text=${encodeURIComponent(name)}`);
  await expect(page.getByRole('link', { name })).toBeVisible();
  await expect(tools).toHaveCount(0);

  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  const contacts = page.getByRole('region', { name: '联系人' });
  await expect(contacts).toContainText('顾明远');
  await expect(contacts).toContainText('*');
  await expect(page.getByRole('main')).not.toContainText(/13812345678|mingyuan@|gumingyuan88/);
  await expect(page.getByText(deal).first()).toBeVisible();
  await expect(tools).toHaveCount(0);
  await expect(page.getByRole('region', { name: '记录跟进' })).toHaveCount(0);

  await page.goto('/pipeline');
  const card = page.getByRole('article', { name: deal });
  await expect(card).toBeVisible();
  await expect(page.getByRole('group', { name: /结束商机/ })).toHaveCount(0);
  await expect(tools).toHaveCount(0);

  await page.goto('/tiers');
  await expect(page.getByRole('main').getByRole('row').nth(1)).toBeVisible();
  await expect(tools).toHaveCount(0);

  await page.goto(`/feedback?id=${encodeURIComponent(feedback.id)}`);
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(complaint);
  await expect(sheet.getByRole('button', { name: writing })).toHaveCount(0);
  await expect(tools).toHaveCount(0);

  const refused = await page.evaluate(async (id) => {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'GraphQL-Preflight': '1' },
      body: JSON.stringify({
        query: 'mutation($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }',
        variables: { input: { customerId: id, fullName: '不该存在' } },
      }),
    });
    return (await answer.json()) as { errors?: { extensions?: { code?: string } }[] };
  }, customer.id);
  expect(refused.errors?.[0]?.extensions?.code).toBe('AUTH_NOT_AUTHORIZED');
  const after = await ask<{ customer: { contacts: unknown[] } }>(
    'SALES',
    'query($id: ID!) { customer(id: $id) { contacts { id } } }',
    { id: customer.id },
  );
  expect(after.customer.contacts).toHaveLength(1);
});
