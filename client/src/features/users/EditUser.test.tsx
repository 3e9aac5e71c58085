import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Form } from 'antd';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../testing/renderPart.tsx';
import { EditUser } from './EditUser.tsx';
import { profileChanges, type Colleague, type RoleChoice, type UserValues } from './userValues.ts';

const role = (id: string, name: string, read: 'OWN' | 'ALL', ...specialRights: string[]): RoleChoice => ({
  id,
  name,
  specialRights,
  entityRights: [
    { entity: 'CUSTOMER', read, create: 'NONE', update: 'NONE', delete: 'NONE', export: 'NONE', transfer: 'NONE' },
  ],
  fieldRights: [],
});
const roles = [role('r-1', 'Sales', 'OWN'), role('r-2', '督察', 'ALL', 'audit.read')];
const user: Colleague = {
  id: 'u-1',
  name: '张小凡',
  email: 'zhang@demo.example',
  title: '客户经理',
  active: true,
  team: { id: 't-1', name: '东区' },
  heldRoles: [{ id: 'r-1', name: 'Sales' }],
  workload: null,
  sessions: [],
};

function Sheet({ onSaved }: { readonly onSaved: () => void }) {
  const [form] = Form.useForm<UserValues>();
  return <EditUser user={user} form={form} teams={[{ id: 't-1', name: '东区' }]} roles={roles} onSaved={onSaved} />;
}

async function giveRole(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('combobox', { name: '角色' }));
  await userEvent.click(await screen.findByTitle(name));
}

describe('the changes of a colleague', () => {
  it('are only what was changed; nothing is null', () => {
    const before = { name: '张小凡', title: '客户经理', teamId: 't-1', roleIds: [] };
    expect(profileChanges(before, { ...before, title: ' 客户经理 ' })).toEqual({});
    expect(profileChanges(before, { name: '张凡', title: '', roleIds: [] })).toEqual({
      name: '张凡',
      title: null,
      teamId: null,
    });
  });
});

describe('editing a colleague', () => {
  it('shows what another role means before it is saved, and a refusal under the field', async () => {
    const saved = vi.fn();
    const { environment } = renderPart(<Sheet onSaved={saved} />);
    await giveRole('督察');

    expect(await screen.findByText('客户 · 查看：本人 → 全部')).toBeVisible();
    expect(screen.getByText(/获得权限：.*审计/)).toBeVisible();

    await userEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
    await waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));
    const operation = environment.mock.getMostRecentOperation();
    expect(operation.request.variables).toEqual({ input: { userId: 'u-1', roleIds: ['r-1', 'r-2'] } });
    const error = { __typename: 'InvalidStateError', __isError: 'InvalidStateError', code: 'ROLE_BEYOND_OWN' };
    act(() =>
      environment.mock.resolve(operation, {
        data: { setUserRoles: { user: null, errors: [{ ...error, message: '不能授予自己没有的权限。' }] } },
      }),
    );

    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: '角色' })).toHaveAccessibleDescription(/不能授予自己没有的权限/),
    );
    expect(saved).not.toHaveBeenCalled();
  });

  it('saves the profile and then the roles', async () => {
    const saved = vi.fn();
    const { environment } = renderPart(<Sheet onSaved={saved} />);
    const title = await screen.findByRole('textbox', { name: '职务' });
    await userEvent.clear(title);
    await userEvent.type(title, '主管');
    await giveRole('督察');
    await userEvent.click(screen.getByRole('button', { name: /保\s*存/ }));

    await waitFor(() => expect(environment.mock.getAllOperations()).toHaveLength(1));
    const profile = environment.mock.getMostRecentOperation();
    expect(profile.request.variables).toEqual({ input: { id: 'u-1', title: '主管' } });
    act(() =>
      environment.mock.resolve(profile, { data: { updateUser: { user: { ...user, title: '主管' }, errors: null } } }),
    );

    await waitFor(() => expect(environment.mock.getMostRecentOperation()).not.toBe(profile));
    const assignment = environment.mock.getMostRecentOperation();
    act(() => environment.mock.resolve(assignment, { data: { setUserRoles: { user, errors: null } } }));
    await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  });
});
