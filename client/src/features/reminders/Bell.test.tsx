import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setPreferences } from '../../shared/preferences/preferences.ts';
import { renderPart } from '../../testing/renderPart.tsx';
import { Bell } from './Bell.tsx';
import { drawerOpen } from './bellState.ts';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children }: { children: ReactNode }) => <a href="/somewhere">{children}</a>,
}));

const row = (id: string, readAt: string | null) => ({
  cursor: id,
  node: {
    __typename: 'Notification',
    id,
    kind: 'REMINDER',
    title: `给 ${id} 打电话`,
    body: null,
    createdAt: '2026-11-22T08:00:00Z',
    readAt,
    customer: { id: 'c1', name: '华星' },
    reminder: { id: `r-${id}`, status: 'DELIVERED', completedAt: null, late: true },
  },
});
const page = (...edges: ReturnType<typeof row>[]) => ({
  data: { notifications: { edges, pageInfo: { hasNextPage: false, endCursor: null } } },
});

type Environment = ReturnType<typeof renderPart>['environment'];
function answerCount({ mock }: Environment, unreadCount: number): void {
  act(() => mock.resolveMostRecentOperation({ data: { viewer: { unreadCount } } }));
}
async function answerList({ mock }: Environment, unread: object, read: object): Promise<void> {
  // Both sections ask; whether together or one after the other is React's business.
  for (let answered = 0; answered < 2;) {
    await waitFor(() => expect(mock.getAllOperations().length).toBeGreaterThan(0), { timeout: 10_000 });
    for (const operation of mock.getAllOperations()) {
      const { where } = operation.request.variables as { where: { readAt: object } };
      await act(async () => {
        mock.resolve(operation, ('eq' in where.readAt ? unread : read) as never);
        await Promise.resolve();
      });
      answered += 1;
    }
  }
}

describe('the bell', () => {
  beforeEach(() => drawerOpen.set(false));

  it('says its number, and is a bell without one', async () => {
    const { environment } = renderPart(<Bell />);
    expect(screen.getByRole('button', { name: '通知' })).toBeVisible();
    answerCount(environment, 3);
    expect(await screen.findByRole('button', { name: '通知，3 条未读' })).toBeVisible();
  });

  it('speaks English', async () => {
    act(() => setPreferences({ language: 'en' }));
    const { environment } = renderPart(<Bell />);
    answerCount(environment, 3);
    expect(await screen.findByRole('button', { name: 'Notifications, 3 unread' })).toBeVisible();
  });

  it('stays a bell when the count cannot be had', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { environment } = renderPart(<Bell />);
    act(() => environment.mock.rejectMostRecentOperation(new Error('offline')));
    expect(await screen.findByRole('button', { name: '通知' })).toBeVisible();
  });

  it('lists unread before read, and marks one as read at once', async () => {
    const { environment } = renderPart(<Bell />);
    answerCount(environment, 1);
    await userEvent.click(await screen.findByRole('button', { name: '通知，1 条未读' }));
    await answerList(environment, page(row('n1', null)), page(row('n2', '2026-11-22T09:00:00Z')));

    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      '未读',
      '已读',
    ]);
    await userEvent.click(screen.getByRole('button', { name: '标为已读' }));
    expect(environment.mock.getMostRecentOperation().request.variables).toEqual({ input: { id: 'n1' } });
    expect(screen.getByRole('button', { name: '通知', hidden: true })).toBeInTheDocument();
  });

  it('says so when there is nothing', async () => {
    const { environment } = renderPart(<Bell />);
    answerCount(environment, 0);
    await userEvent.click(screen.getByRole('button', { name: '通知' }));
    await answerList(environment, page(), page());
    expect(await screen.findByText('没有新通知')).toBeVisible();
  });
});
