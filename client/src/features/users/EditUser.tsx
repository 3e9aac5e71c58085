import { Button, Form, Input, Select, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { EditUserMutation, EditUserMutation$data } from './__generated__/EditUserMutation.graphql.ts';
import type {
  EditUserRolesMutation,
  EditUserRolesMutation$data,
} from './__generated__/EditUserRolesMutation.graphql.ts';
import { RoleConsequences } from './RoleConsequences.tsx';
import { roleName } from '../../shared/access/roleName.ts';
import styles from './UserDrawer.module.css';
import { profileChanges, sameRoles, valuesOf, type Colleague, type RoleChoice, type UserValues } from './userValues.ts';

const profileMutation = graphql`
  mutation EditUserMutation($input: UpdateUserInput!) {
    updateUser(input: $input) {
      user {
        id
        name
        title
        team {
          id
          name
        }
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const rolesMutation = graphql`
  mutation EditUserRolesMutation($input: SetUserRolesInput!) {
    setUserRoles(input: $input) {
      user {
        id
        heldRoles {
          id
          name
        }
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickProfile = (data: EditUserMutation$data) => data.updateUser;
const pickRoles = (data: EditUserRolesMutation$data) => data.setUserRoles;

interface Props {
  readonly user: Colleague;
  readonly form: FormInstance<UserValues>;
  readonly teams: readonly { readonly id: string; readonly name: string | null | undefined }[];
  readonly roles: readonly RoleChoice[];
  readonly onSaved: () => void;
}

/** Name, job title, team and roles of a colleague, and what other roles would mean. */
export function EditUser({ user, form, teams, roles, onSaved }: Props) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const toast = useToast();
  // What the form was filled with; the store may move on while somebody types.
  const [base, setBase] = useState(() => valuesOf(user));
  const chosen = Form.useWatch('roleIds', form) ?? base.roleIds;
  const [update, updating] = useAppMutation<EditUserMutation, EditUserMutation$data['updateUser']>(profileMutation, {
    payload: pickProfile,
    namespace: 'users',
  });
  const [assign, assigning] = useAppMutation<EditUserRolesMutation, EditUserRolesMutation$data['setUserRoles']>(
    rolesMutation,
    { payload: pickRoles, namespace: 'users' },
  );
  const required = (label: string) => [{ required: true, message: common('field.required', { label }) }];

  async function save(values: UserValues): Promise<void> {
    const changes = profileChanges(base, values);
    let saved = base;
    if (Object.keys(changes).length > 0) {
      const outcome = await update({ input: { id: user.id, ...changes } }, { form });
      if (!outcome.ok) return;
      saved = { ...saved, ...changes };
      setBase(saved);
    }
    if (!sameRoles(values.roleIds, base.roleIds)) {
      const outcome = await assign({ input: { userId: user.id, roleIds: values.roleIds } }, { form, field: 'roleIds' });
      if (!outcome.ok) return;
      saved = { ...saved, roleIds: values.roleIds };
      setBase(saved);
    }
    form.setFields((['name', 'title', 'teamId', 'roleIds'] as const).map((name) => ({ name, touched: false })));
    if (saved !== base) {
      toast.success(t('saved'));
      onSaved();
    }
  }

  return (
    <Form form={form} layout="vertical" preserve={false} initialValues={base} onFinish={save}>
      <div className={styles.grid}>
        <Form.Item name="name" label={t('name')} rules={[{ ...required(t('name'))[0], whitespace: true }]}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="title" label={t('jobTitle')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="teamId" label={t('team')} extra={t('teamHint')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('noTeam')}
          options={teams.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
        />
      </Form.Item>
      <Form.Item name="roleIds" label={t('roles')} extra={t('rolesHint')} rules={required(t('roles'))}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={roles.map(({ id, name }) => ({ value: id, label: roleName(name ?? '') }))}
        />
      </Form.Item>
      <RoleConsequences roles={roles} before={base.roleIds} after={chosen} />
      <Button type="primary" htmlType="submit" className={styles.save ?? ''} loading={updating || assigning}>
        {common('action.save')}
      </Button>
    </Form>
  );
}
