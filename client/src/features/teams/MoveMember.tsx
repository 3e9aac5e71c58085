import { Form, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useToast } from '../../shared/ui/useToast.ts';
import { teamChoices, type Member, type Team } from './teams.ts';
import { useMoveUser } from './useMoveUser.ts';

interface Props {
  readonly member: Member | null;
  readonly team: Team;
  readonly teams: readonly Team[];
  readonly onClose: () => void;
  readonly onMoved: () => void;
}

const none = 'none';

/** Puts a member into another team, or into none. */
export function MoveMember({ member, team, teams, onClose, onMoved }: Props) {
  const { t } = useTranslation('teams');
  const { t: common } = useTranslation();
  const toast = useToast();
  const [form] = Form.useForm<{ teamId: string }>();
  const [move, pending] = useMoveUser();
  const others = teams.filter(({ id }) => id !== team.id);

  async function save({ teamId }: { teamId: string }): Promise<void> {
    if (member === null || !(await move(member.id, teamId === none ? null : teamId))) return;
    onClose();
    const target = teams.find(({ id }) => id === teamId)?.name;
    toast.success(
      target === undefined ? t('movedOut', { name: member.name }) : t('moved', { name: member.name, team: target }),
    );
    onMoved();
  }

  return (
    <Modal
      open={member !== null}
      title={t('moveTitle', { name: member?.name ?? '' })}
      okText={t('moveConfirm')}
      okButtonProps={{ loading: pending }}
      onOk={form.submit}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{t('moveHint')}</p>
      <Form form={form} layout="vertical" preserve={false} onFinish={save}>
        <Form.Item
          name="teamId"
          label={t('target')}
          rules={[{ required: true, message: common('field.required', { label: t('target') }) }]}
        >
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={[...teamChoices(teams, others), { value: none, label: t('noTeam') }]}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
