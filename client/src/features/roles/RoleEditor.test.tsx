import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { describe, expect, it, vi } from 'vitest';
import { renderPart } from '../../testing/renderPart.tsx';
import type { RoleEditorTestQuery } from './__generated__/RoleEditorTestQuery.graphql.ts';
import { RoleEditor } from './RoleEditor.tsx';
import { roleOf } from './roleRow.ts';

const query = graphql`
  query RoleEditorTestQuery {
    roles {
      id
      ...roleRow_role
    }
  }
`;

function Page() {
  const { roles } = useLazyLoadQuery<RoleEditorTestQuery>(query, {});
  const role = roles?.[0];
  return role ? (
    <RoleEditor
      role={roleOf(role)}
      specialRights={['fields.reveal', 'audit.read']}
      onDirty={() => undefined}
      onDeleted={() => undefined}
    />
  ) : null;
}

const fieldRight = (type: string, field: string, dataClass: string) => ({
  type,
  field,
  dataClass,
  read: 'FULL',
  write: true,
  export: 'FULL',
  isDefault: dataClass === 'BUSINESS',
});

const service = {
  id: 'role-1',
  version: 4,
  code: 'SERVICE',
  name: 'Service',
  description: null,
  requiresSecondFactor: false,
  memberCount: 3,
  specialRights: ['fields.reveal'],
  entityRights: [],
  fieldRights: [fieldRight('Contact', 'phones', 'PERSONAL'), fieldRight('Customer', 'city', 'BUSINESS')],
};

function open() {
  const { environment } = renderPart(<Page />);
  act(() => environment.mock.resolveMostRecentOperation({ data: { roles: [service] } }));
  return environment;
}

const select = (name: string) => screen.findByRole('combobox', { name });

describe('the rights of a role', () => {
  it('gather changes, say so, and send only what was changed with the version that was read', async () => {
    const environment = open();
    await userEvent.selectOptions(await select('联系人 电话：读取'), '脱敏');
    expect(screen.getByText('1 处更改未保存')).toBeVisible();
    expect(await select('联系人 电话：导出')).toHaveValue('MASK');
    expect(screen.getByRole('checkbox', { name: '联系人 电话：写入' })).toBeDisabled();

    await userEvent.click(screen.getByRole('button', { name: /^保\s*存$/ }));

    const operation = environment.mock.getMostRecentOperation();
    const line = { type: 'Contact', field: 'phones', read: 'MASK', write: false, export: 'MASK' };
    expect(operation.request.variables).toEqual({ input: { id: 'role-1', version: 4, fieldRights: [line] } });
    const phones = { ...service.fieldRights[0], ...line, isDefault: false };
    act(() =>
      environment.mock.resolve(operation, {
        data: {
          updateRole: { role: { ...service, version: 5, fieldRights: [phones, service.fieldRights[1]] }, errors: null },
        },
      }),
    );
    await vi.waitFor(() => expect(screen.queryByText(/处更改未保存/)).not.toBeInTheDocument());
    expect(await select('联系人 电话：读取')).toHaveValue('MASK');
  });

  it('keep the changes when somebody else was faster, over what that person saved', async () => {
    const environment = open();
    await userEvent.selectOptions(await select('联系人 电话：读取'), '隐藏');
    await userEvent.click(screen.getByRole('button', { name: /^保\s*存$/ }));
    const conflict = { __typename: 'VersionConflictError', code: 'VERSION_CONFLICT', message: 'x', currentVersion: 5 };
    act(() =>
      environment.mock.resolveMostRecentOperation({
        data: { updateRole: { role: null, errors: [{ ...conflict, __isError: 'VersionConflictError' }] } },
      }),
    );
    await vi.waitFor(() =>
      expect(environment.mock.getMostRecentOperation().request.node.params.name).toBe('RoleEditorQuery'),
    );
    const city = { ...service.fieldRights[1], read: 'NONE', write: false, export: 'NONE', isDefault: false };
    act(() =>
      environment.mock.resolveMostRecentOperation({
        data: { roles: [{ ...service, version: 5, fieldRights: [service.fieldRights[0], city] }] },
      }),
    );

    expect(await screen.findByText(/你的 1 处更改还在/)).toBeVisible();
    expect(await select('客户 城市：读取')).toHaveValue('NONE');
    expect(await select('联系人 电话：读取')).toHaveValue('NONE');
    await userEvent.click(await screen.findByRole('button', { name: /保\s*存$/ }));
    await vi.waitFor(() =>
      expect(environment.mock.getMostRecentOperation().request.node.params.name).toBe('roleMutationsUpdateMutation'),
    );
    expect(environment.mock.getMostRecentOperation().request.variables).toMatchObject({
      input: { version: 5, fieldRights: [{ type: 'Contact', field: 'phones', read: 'NONE' }] },
    });
  });

  it('are found by what a field is called, by its coordinate and by its class', async () => {
    open();
    const search = await screen.findByRole('searchbox', { name: '搜索字段' });

    await userEvent.type(search, '城市');
    await vi.waitFor(() => expect(screen.queryByText('Contact.phones')).not.toBeInTheDocument());
    expect(screen.getByText('Customer.city')).toBeVisible();

    await userEvent.clear(search);
    await userEvent.type(search, 'contact.ph');
    await vi.waitFor(() => expect(screen.queryByText('Customer.city')).not.toBeInTheDocument());

    await userEvent.clear(search);
    await userEvent.click(screen.getByRole('checkbox', { name: '只看与默认不同的' }));
    await vi.waitFor(() => expect(screen.queryByText('Customer.city')).not.toBeInTheDocument());
    expect(screen.getByText('Contact.phones')).toBeVisible();
  });
});
