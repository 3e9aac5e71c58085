import { UserAddOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import type { InviteUserMutation, InviteUserMutation$data } from './__generated__/InviteUserMutation.graphql.ts';
import { IssuedLinkDialog } from './IssuedLinkDialog.tsx';

const mutation = graphql`
  mutation InviteUserMutation($input: InviteUserInput!) {
    inviteUser(input: $input) {
      link {
        path
        kind
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: InviteUserMutation$data) => data.inviteUser;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Values {
  readonly name: string;
  readonly email: string;
  readonly title?: string;
  readonly teamId?: string;
  readonly roleIds: readonly string[];
}

interface Props {
  readonly roles: readonly Choice[];
  readonly teams: readonly Choice[];
  readonly onInvited: () => void;
}

/** The button, its dialog, and the link that comes of it. */
export function InviteUser({ roles, teams, onInvited }: Props) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const [form] = Form.useForm<Values>();
  const [open, setOpen] = useState(false);
  const [link, setLink] = useState<{ readonly path: string; readonly kind: string } | null>(null);
  const [invite, pending] = useAppMutation<InviteUserMutation, InviteUserMutation$data['inviteUser']>(mutation, {
    payload: pick,
    namespace: 'users',
  });
  const required = (label: string) => [{ required: true, message: common('field.required', { label }) }];

  async function save(values: Values): Promise<void> {
    const outcome = await invite({ input: values }, { form });
    if (!outcome.ok) return;
    setOpen(false);
    setLink(outcome.payload.link ?? null);
    onInvited();
  }

  return (
    <>
      <Button type="primary" icon={<UserAddOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('invite')}
      </Button>
      <Modal
        open={open}
        title={t('invite')}
        okText={t('invite')}
        okButtonProps={{ loading: pending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form form={form} layout="vertical" preserve={false} onFinish={save}>
          <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="email" label={t('email')} rules={required(t('email'))}>
            <Input type="email" maxLength={254} autoComplete="off" />
          </Form.Item>
          <Form.Item name="title" label={t('jobTitle')}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="teamId" label={t('team')}>
            <Select allowClear options={[...teams]} />
          </Form.Item>
          <Form.Item name="roleIds" label={t('roles')} rules={required(t('roles'))}>
            <Select mode="multiple" options={[...roles]} />
          </Form.Item>
        </Form>
      </Modal>
      <IssuedLinkDialog link={link} onClose={() => setLink(null)} />
    </>
  );
}
