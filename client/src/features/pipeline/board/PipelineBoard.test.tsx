import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../../testing/renderPart.tsx';
import { signInAs } from '../../../testing/signInAs.ts';
import { PipelineBoard } from './PipelineBoard.tsx';

const card = (id: string, title: string, rank: number) => ({
  cursor: id,
  node: {
    __typename: 'Opportunity',
    id,
    version: 4,
    rank,
    title,
    amount: 1000,
    currency: 'CNY',
    stageEnteredAt: '2026-01-01T00:00:00Z',
    expectedCloseOn: null,
    customer: { id: 'customer', name: '华美' },
    owner: { id: 'owner', name: '张小凡' },
  },
});

const stage = (id: string, name: string, cards: ReturnType<typeof card>[]) => ({
  id,
  name,
  probability: 10,
  slaHours: null,
  summary: { count: cards.length, amount: cards.length * 1000, weightedAmount: 0, staleCount: 0 },
  opportunities: {
    totalCount: cards.length,
    edges: cards,
    pageInfo: { hasNextPage: false, endCursor: null },
  },
});

async function board(canWrite: boolean) {
  await signInAs('Sales');
  const onRefresh = vi.fn();
  const part = renderPart(
    <PipelineBoard
      pipelineId="pipeline"
      fetchKey={0}
      canWrite={canWrite}
      owners={[]}
      search={{}}
      change={vi.fn()}
      onRefresh={onRefresh}
    />,
  );
  const { environment } = part;
  await waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));
  const stages = [stage('lead', '初次沟通', [card('a', '甲', 100), card('b', '乙', 200)]), stage('offer', '报价', [])];
  act(() =>
    environment.mock.resolve(environment.mock.getMostRecentOperation(), {
      data: { pipeline: { id: 'pipeline', stages } },
    }),
  );
  await screen.findByRole('heading', { name: '初次沟通' });
  const titles = (name: string) =>
    within(screen.getByRole('listitem', { name }))
      .queryAllByRole('article')
      .map((article) => article.getAttribute('aria-labelledby'));
  return { environment, onRefresh, titles };
}

describe('the board', () => {
  it('shows the stages in their order, and says so when one is empty', async () => {
    await board(true);

    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      '初次沟通',
      '报价',
    ]);
    expect(screen.getByText('这一阶段没有商机')).toBeInTheDocument();
  });

  it('moves a card by keyboard at once, with one mutation, and takes it back when refused', async () => {
    const { environment, onRefresh, titles } = await board(true);

    fireEvent.keyDown(screen.getByRole('button', { name: '甲' }), { key: 'ArrowRight', altKey: true });
    await waitFor(() => expect(titles('报价')).toEqual(['card-a']));
    expect(titles('初次沟通')).toEqual(['card-b']);
    expect(environment.mock.getAllOperations().map((operation) => operation.request.variables)).toEqual([
      { input: { id: 'a', version: 4, stageId: 'offer', beforeId: null, afterId: null } },
    ]);

    act(() => environment.mock.reject(environment.mock.getMostRecentOperation(), new Error('offline')));

    await waitFor(() => expect(titles('初次沟通')).toEqual(['card-a', 'card-b']));
    expect(titles('报价')).toEqual([]);
    expect(onRefresh).toHaveBeenCalled();
  });

  it('undoes a move by its inverse, with the version the move made', async () => {
    const { environment, titles } = await board(true);
    fireEvent.keyDown(screen.getByRole('button', { name: '甲' }), { key: 'ArrowDown', altKey: true });
    await waitFor(() => expect(titles('初次沟通')).toEqual(['card-b', 'card-a']));
    const opportunity = {
      id: 'a',
      version: 5,
      rank: 300,
      probability: 10,
      stageEnteredAt: '2026-01-01T00:00:00Z',
      stage: { id: 'lead' },
      pipeline: { id: 'pipeline', stages: ['offer', 'lead'].map((id) => ({ id, summary: null })) },
    };
    await act(async () => {
      environment.mock.resolve(environment.mock.getMostRecentOperation(), {
        data: { moveOpportunity: { opportunity, errors: null } },
      });
      await Promise.resolve();
    });

    fireEvent.click(await screen.findByRole('button', { name: /撤\s*销/ }));

    await waitFor(() =>
      expect(environment.mock.getMostRecentOperation().request.variables).toEqual({
        input: { id: 'a', version: 5, stageId: 'lead', beforeId: 'b', afterId: null },
      }),
    );
  });

  it('offers no change to those who may only read', async () => {
    await board(false);

    expect(screen.queryByRole('button', { name: '移动到…' })).not.toBeInTheDocument();
    expect(screen.queryByRole('group', { name: /结束商机/ })).not.toBeInTheDocument();
  });
});
