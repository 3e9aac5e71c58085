import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../testing/renderPart.tsx';
import { DeleteTeam } from './DeleteTeam.tsx';
import { EditTeam, teamChanges } from './TeamDialog.tsx';
import type { Team } from './teams.ts';

const north: Team = { id: 't-1', name: '北区', parentId: null, members: [] };
const east: Team = { id: 't-2', name: '东区', parentId: 't-1', members: [] };
const desk: Team = {
  id: 't-3',
  name: '一组',
  parentId: 't-2',
  members: [{ id: 'u-1', name: '张小凡', title: null, active: true }],
};
const teams = [north, east, desk];

describe('editing a team', () => {
  it('sends only what changed; the top is null', () => {
    expect(teamChanges(east, { name: ' 东区 ', parentId: 't-1' })).toEqual({});
    expect(teamChanges(east, { name: '东南区' })).toEqual({ name: '东南区', parentId: null });
  });

  it('puts a refused move under the field and keeps the dialog', async () => {
    const saved = vi.fn();
    const { environment } = renderPart(<EditTeam team={north} teams={teams} onSaved={saved} />);
    await userEvent.click(screen.getByRole('button', { name: '改名或移动' }));
    const name = await screen.findByRole('textbox', { name: '名称' });
    await userEvent.clear(name);
    await userEvent.type(name, '北方');
    await userEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
    await waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));

    const operation = environment.mock.getMostRecentOperation();
    expect(operation.request.variables).toEqual({ input: { id: 't-1', name: '北方' } });
    const error = { __typename: 'ValidationError', __isError: 'ValidationError', code: 'TEAM_NAME_TOO_LONG' };
    act(() =>
      environment.mock.resolve(operation, {
        data: { updateTeam: { team: null, errors: [{ ...error, message: '名称太长', field: 'name' }] } },
      }),
    );

    await waitFor(() => expect(name).toHaveAccessibleDescription('名称太长'));
    expect(saved).not.toHaveBeenCalled();
  });
});

describe('deleting a team', () => {
  it('says what stands against it instead of asking the server', async () => {
    const { environment } = renderPart(<DeleteTeam team={desk} below={[]} onDeleted={vi.fn()} />);
    await userEvent.click(screen.getByRole('button', { name: '删除团队' }));

    expect(await screen.findByText(/还有 1 位成员和 0 个下级团队/)).toBeInTheDocument();
    expect(environment.mock.getAllOperations()).toHaveLength(0);
  });

  it('asks once more, then deletes an empty one', async () => {
    const deleted = vi.fn();
    const { environment } = renderPart(<DeleteTeam team={east} below={[]} onDeleted={deleted} />);
    await userEvent.click(screen.getByRole('button', { name: '删除团队' }));
    await userEvent.click(await screen.findByRole('button', { name: /^删\s*除$/ }));
    await waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));

    const operation = environment.mock.getMostRecentOperation();
    expect(operation.request.variables).toEqual({ input: { id: 't-2' } });
    act(() => environment.mock.resolve(operation, { data: { deleteTeam: { deletedTeamId: 't-2', errors: null } } }));
    await waitFor(() => expect(deleted).toHaveBeenCalledOnce());
  });
});
