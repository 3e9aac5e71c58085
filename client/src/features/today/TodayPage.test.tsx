import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GraphqlRequestError } from '../../shared/graphql/requestError.ts';
import { dayOf } from '../../shared/lib/businessDay.ts';
import { renderPart } from '../../testing/renderPart.tsx';
import { signInAs } from '../../testing/signInAs.ts';
import { TodayPage } from './TodayPage.tsx';

vi.mock('@tanstack/react-router', () => ({
  Link: ({ children, to, search }: { children: ReactNode; to: string; search?: object }) => (
    <a href={to} data-search={JSON.stringify(search)}>
      {children}
    </a>
  ),
}));
vi.mock('../../shared/ui/Chart.tsx', () => ({ default: () => null }));

const HOUR = 3_600_000;
const task = (id: string, inHours: number, status = 'TODO') => ({
  id,
  title: `任务 ${id}`,
  status,
  priority: 'NORMAL',
  dueAt: new Date(Date.now() + inHours * HOUR).toISOString(),
  customer: null,
});
const group = (...nodes: object[]) => ({ totalCount: nodes.length, nodes });
const none = { past: group(), day: group(), tomorrow: group(), week: group(), later: group() };

const answers: Record<string, unknown> = {
  QuickAddQuery: { viewer: { permissions: { canWriteTasks: true } } },
  NumbersQuery: {
    dashboard: { overdueTasks: 1, tasksDueToday: 0, tasksDueThisWeek: 0 },
    kept: { count: 84, countOf: { nextContactAt: 52 } },
    open: { sum: { amount: null, weightedAmount: 1 } },
    won: { sum: { amount: 1 } },
    unanswered: { count: 2 },
  },
  ActivityQuery: {
    interactionsAggregate: { groupBy: [{ keys: { day: dayOf(Date.now()) }, count: 3 }] },
  },
  MyRemindersQuery: { reminders: { nodes: [] } },
  UncoveredQuery: { customers: { totalCount: 0, nodes: [] } },
  TaskBucketsQuery: { ...none, past: group(task('t1', -30)) },
};

type Environment = ReturnType<typeof renderPart>['environment'];

/** Answers every query that is open or comes up; an Error rejects. */
async function answer({ mock }: Environment, over: Record<string, unknown> = {}): Promise<void> {
  const data = { ...answers, ...over };
  for (let round = 0; round < 6; round++) {
    for (const operation of mock.getAllOperations()) {
      const given = data[operation.request.node.operation.name];
      await act(async () => {
        if (given instanceof Error) mock.reject(operation, given);
        else if (given !== undefined) mock.resolve(operation, { data: given } as never);
        await Promise.resolve();
      });
    }
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
  }
}

const card = (name: string) => within(screen.getByRole('region', { name }));

describe('the page Today', () => {
  beforeEach(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await act(() => signInAs('Sales'));
  });
  afterEach(() => vi.restoreAllMocks());

  it('leads from each number to the list behind it', async () => {
    const { environment } = renderPart(<TodayPage />);
    await answer(environment);

    const coverage = card('关键数字').getByRole('link', { name: /下一步覆盖率/ });
    expect(coverage).toHaveTextContent('61.9%');
    expect(coverage).toHaveTextContent('32 个客户没有下一步');
    expect(JSON.parse(coverage.dataset['search'] ?? '')).toMatchObject({ noNextStep: true });
    expect(card('关键数字').getByRole('link', { name: /待答复反馈/ })).toHaveAttribute('href', '/feedback');
  });

  it('counts days without contacts too', async () => {
    const { environment } = renderPart(<TodayPage />);
    await answer(environment);
    await userEvent.click(screen.getByRole('button', { name: '看数据表' }));

    const rows = screen.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(30);
    expect(rows[0]).toHaveTextContent(/3$/);
    expect(rows[1]).toHaveTextContent(/0$/);
  });

  it('says so when there is nothing to do', async () => {
    const { environment } = renderPart(<TodayPage />);
    await answer(environment, { TaskBucketsQuery: none });
    expect(card('我的任务').getByText('没有待办任务')).toBeVisible();
    expect(card('今天的提醒').getByText('今天没有提醒')).toBeVisible();
  });

  it('loses one card when one query fails, and gets it back', async () => {
    const { environment } = renderPart(<TodayPage />);
    await answer(environment, { NumbersQuery: new GraphqlRequestError('CRM_INTERNAL', 'x', 'trace-1') });

    expect(card('我的任务').getByText('任务 t1')).toBeVisible();
    await userEvent.click(card('关键数字').getByRole('button', { name: /重试/ }));
    await answer(environment);
    expect(card('关键数字').getByText('84')).toBeVisible();
  });

  it('says who can help where the viewer has no right', async () => {
    const { environment } = renderPart(<TodayPage />);
    await answer(environment, { UncoveredQuery: new GraphqlRequestError('AUTH_NOT_AUTHORIZED', 'x') });
    expect(card('没有下一步的客户').getByText('你没有查看这里的权限')).toBeVisible();
  });

  it('keeps a ticked task in its place, and takes the tick back', async () => {
    const { environment } = renderPart(<TodayPage />);
    await answer(environment);

    await userEvent.click(screen.getByRole('checkbox', { name: '完成：任务 t1' }));
    await answer(environment, {
      useTaskActionsCompleteMutation: { completeTask: { task: { id: 't1', status: 'DONE' }, errors: null } },
    });
    expect(screen.getByRole('checkbox', { name: '撤销完成：任务 t1' })).toBeChecked();

    await userEvent.click(screen.getByRole('button', { name: '撤销: 任务 t1' }));
    await answer(environment, {
      useTaskActionsReopenMutation: { reopenTask: { task: { id: 't1', status: 'TODO' }, errors: null } },
    });
    await waitFor(() => expect(screen.getByRole('checkbox', { name: '完成：任务 t1' })).not.toBeChecked());
  });

  it('offers no new task to whoever may not write any', async () => {
    const { environment } = renderPart(<TodayPage />);
    await answer(environment, { QuickAddQuery: { viewer: { permissions: { canWriteTasks: false } } } });
    expect(screen.queryByRole('button', { name: '新建任务' })).not.toBeInTheDocument();
  });
});
