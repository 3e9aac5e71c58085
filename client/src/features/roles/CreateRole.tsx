import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { CreateRoleMutation, CreateRoleMutation$data } from './__generated__/CreateRoleMutation.graphql.ts';
import type { RoleRow } from './roleRow.ts';
import { useRoleName } from './useRoleName.ts';

const mutation = graphql`
  mutation CreateRoleMutation($input: CreateRoleInput!) {
    createRole(input: $input) {
      role {
        id
        name
        ...roleRow_role
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: CreateRoleMutation$data) => data.createRole;

interface Values {
  readonly name: string;
  readonly description?: string;
  readonly copyOfId?: string;
}

interface Props {
  readonly roles: readonly RoleRow[];
  readonly onCreated: (id: string) => void;
}

/** The button and its dialog: a new role, usually one that exists with something changed. */
export function CreateRole({ roles, onCreated }: Props) {
  const { t } = useTranslation('roles');
  const { t: common } = useTranslation();
  const nameOf = useRoleName();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const toast = useToast();
  const [create, pending] = useAppMutation<CreateRoleMutation, CreateRoleMutation$data['createRole']>(mutation, {
    payload: pick,
    namespace: 'roles',
  });

  async function save({ name, description, copyOfId }: Values): Promise<void> {
    const outcome = await create({ input: { name, description, copyOfId } }, { form });
    if (!outcome.ok) return;
    setOpen(false);
    toast.success(t('created', { name }));
    if (outcome.payload.role) onCreated(outcome.payload.role.id);
  }

  return (
    <>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('create')}
      </Button>
      <Modal
        open={open}
        title={t('create')}
        okText={common('action.create')}
        okButtonProps={{ loading: pending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" preserve={false} onFinish={save}>
          <RoleNameFields />
          <Form.Item name="copyOfId" label={t('copyOf')} extra={t('copyHint')}>
            <Select allowClear options={roles.map((role) => ({ value: role.id, label: nameOf(role) }))} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}

export function RoleNameFields() {
  const { t } = useTranslation('roles');
  const { t: common } = useTranslation();
  return (
    <>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: common('field.required', { label: t('name') }) }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="description" label={t('description')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
    </>
  );
}
