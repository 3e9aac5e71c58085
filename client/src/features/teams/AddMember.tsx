import { UserAddOutlined } from '@ant-design/icons';
import { Button, Form, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ColleagueSelect } from '../../shared/ui/ColleagueSelect.tsx';
import { useToast } from '../../shared/ui/useToast.ts';
import type { Team } from './teams.ts';
import { useMoveUser } from './useMoveUser.ts';

interface Props {
  readonly team: Team;
  readonly onAdded: () => void;
}

/** The button and dialog that put a colleague of another team, or of none, into this one. */
export function AddMember({ team, onAdded }: Props) {
  const { t } = useTranslation('teams');
  const { t: common } = useTranslation();
  const toast = useToast();
  const [form] = Form.useForm<{ userId: string }>();
  const [open, setOpen] = useState(false);
  const [move, pending] = useMoveUser();
  const already = useMemo(() => team.members.map(({ id }) => id), [team.members]);

  async function add({ userId }: { userId: string }): Promise<void> {
    if (!(await move(userId, team.id))) return;
    setOpen(false);
    toast.success(t('added', { team: team.name }));
    onAdded();
  }

  return (
    <>
      <Button icon={<UserAddOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      <Modal
        open={open}
        title={t('addTo', { team: team.name })}
        okText={t('add')}
        okButtonProps={{ loading: pending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>{t('moveHint')}</p>
        <Form form={form} layout="vertical" preserve={false} onFinish={add}>
          <Form.Item
            name="userId"
            label={t('colleague')}
            rules={[{ required: true, message: common('field.required', { label: t('colleague') }) }]}
          >
            <ColleagueSelect without={already} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
