import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sessionResumed, abandonSession } from '../shared/session/sessionStore.ts';
import { fakeServer, salesSession, type FakeRequest } from '../testing/fakeServer.ts';
import { App } from './App.tsx';
import { createAppRouter } from './router.ts';

const demo = [{ email: salesSession.email, password: 'demo', role: 'Sales', name: salesSession.name }];

function server(
  login: (request: FakeRequest) => { status: number; body?: unknown } = () => ({ status: 200, body: salesSession }),
) {
  return fakeServer({
    '/account/session': () => ({ status: 401 }),
    '/account/demo-accounts': () => ({ status: 200, body: demo }),
    '/account/login': login,
    '/account/logout': () => ({ status: 204 }),
    '/graphql': () => ({ status: 503 }),
  });
}

function open(path: string): void {
  window.history.replaceState(null, '', path);
  render(<App router={createAppRouter()} />);
}

async function fillIn(password: string): Promise<void> {
  await userEvent.type(await screen.findByLabelText('邮箱'), salesSession.email);
  await userEvent.type(screen.getByLabelText('密码'), password);
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
}

/** Nobody answers it: what is shown here does not come over the socket. */
class SilentSocket extends EventTarget {
  close(): void {
    // never open
  }
}

describe('the application', () => {
  beforeEach(() => {
    act(abandonSession);
    vi.stubGlobal('WebSocket', SilentSocket);
  });

  it('asks for a sign-in and comes back to the page that was wanted', async () => {
    const { calls } = server();
    open('/tiers');

    await fillIn('demo');

    expect(await screen.findByRole('heading', { level: 1, name: '客户分层' })).toBeVisible();
    expect(calls.find((call) => call.path === '/account/login')?.body).toEqual({
      email: salesSession.email,
      password: 'demo',
      remember: false,
    });
  });

  it('says what is wrong with the sign-in, and how long a locked account waits', async () => {
    server(() => ({ status: 429, body: { error: 'locked_out', retryAfter: 290 } }));
    open('/tiers');

    await fillIn('wrong');

    expect((await screen.findAllByText(/请在 5 分钟 后重试/)).length).toBeGreaterThan(0);
    expect(screen.getByLabelText('密码')).toHaveFocus();
  });

  it('offers the demo accounts, one click each', async () => {
    server();
    open('/tiers');

    await userEvent.click(await screen.findByRole('button', { name: /销售\s*张小凡/ }));

    expect(await screen.findByRole('heading', { level: 1, name: '客户分层' })).toBeVisible();
  });

  it('marks the current page in the navigation and moves the focus to its heading', async () => {
    server();
    open('/tiers');
    await userEvent.click(await screen.findByRole('button', { name: /销售\s*张小凡/ }));
    const navigation = await screen.findByRole('navigation', { name: '主导航' });

    await userEvent.click(within(navigation).getByRole('link', { name: '反馈' }));

    const heading = await screen.findByRole('heading', { level: 1, name: '客户反馈' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(within(navigation).getByRole('link', { current: 'page' })).toHaveTextContent('反馈');
    expect(document.title).toBe('客户反馈 · CrmGraph');
  });

  it('speaks English when asked to, everywhere', async () => {
    server();
    open('/tiers');
    await userEvent.click(await screen.findByRole('button', { name: /销售\s*张小凡/ }));

    await userEvent.click(await screen.findByRole('button', { name: '张小凡，账户菜单' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'English' }));

    expect(await screen.findByRole('navigation', { name: 'Main' })).toBeVisible();
    expect(await screen.findByRole('heading', { level: 1, name: 'Customer tiers' })).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
  });

  it('signs out to the sign-in page', async () => {
    const { calls } = server();
    open('/tiers');
    await userEvent.click(await screen.findByRole('button', { name: /销售\s*张小凡/ }));

    await userEvent.click(await screen.findByRole('button', { name: '张小凡，账户菜单' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '退出登录' }));

    expect(await screen.findByRole('heading', { level: 1, name: '登录' })).toBeVisible();
    expect(calls.some((call) => call.path === '/account/logout')).toBe(true);
  });

  it('asks to sign in again over the page when the session ends, and leaves the page as it was', async () => {
    server();
    open('/tiers');
    await userEvent.click(await screen.findByRole('button', { name: /销售\s*张小凡/ }));
    const heading = await screen.findByRole('heading', { level: 1, name: '客户分层' });

    let resumed = false;
    act(() => void sessionResumed().then(() => (resumed = true)));
    const dialog = await screen.findByRole('dialog', { name: '登录已过期' });
    expect(within(dialog).getByLabelText('邮箱')).toHaveValue(salesSession.email);
    await userEvent.type(within(dialog).getByLabelText('密码'), 'demo');
    await userEvent.click(within(dialog).getByRole('button', { name: '登录' }));

    await waitFor(() => expect(resumed).toBe(true));
    expect(heading).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '登录已过期' })).not.toBeInTheDocument());
  });
});
