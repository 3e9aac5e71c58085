import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Modal, Select, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  TeamDialogCreateMutation,
  TeamDialogCreateMutation$data,
} from './__generated__/TeamDialogCreateMutation.graphql.ts';
import type {
  TeamDialogUpdateMutation,
  TeamDialogUpdateMutation$data,
} from './__generated__/TeamDialogUpdateMutation.graphql.ts';
import { possibleParents, teamChoices, type Team } from './teams.ts';

const createMutation = graphql`
  mutation TeamDialogCreateMutation($input: CreateTeamInput!) {
    createTeam(input: $input) {
      team {
        id
        name
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const updateMutation = graphql`
  mutation TeamDialogUpdateMutation($input: UpdateTeamInput!) {
    updateTeam(input: $input) {
      team {
        id
        name
        parent {
          id
        }
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickCreated = (data: TeamDialogCreateMutation$data) => data.createTeam;
const pickUpdated = (data: TeamDialogUpdateMutation$data) => data.updateTeam;

interface Values {
  readonly name: string;
  readonly parentId?: string | null;
}

/** What is different from before; nothing else is sent. */
export function teamChanges(
  team: Team,
  { name, parentId = null }: Values,
): { name?: string; parentId?: string | null } {
  return {
    ...(name.trim() !== team.name && { name: name.trim() }),
    ...(parentId !== team.parentId && { parentId }),
  };
}

/** The button and dialog for a new team. */
export function CreateTeam({
  teams,
  onCreated,
}: {
  readonly teams: readonly Team[];
  readonly onCreated: (id: string) => void;
}) {
  const { t } = useTranslation('teams');
  const toast = useToast();
  const [form] = Form.useForm<Values>();
  const [open, setOpen] = useState(false);
  const [create, pending] = useAppMutation<TeamDialogCreateMutation, TeamDialogCreateMutation$data['createTeam']>(
    createMutation,
    { payload: pickCreated, namespace: 'teams' },
  );

  async function save({ name, parentId = null }: Values): Promise<void> {
    const outcome = await create({ input: { name: name.trim(), parentId } }, { form });
    if (!outcome.ok) return;
    setOpen(false);
    toast.success(t('created', { name }));
    if (outcome.payload.team) onCreated(outcome.payload.team.id);
  }

  return (
    <>
      <Button icon={<PlusOutlined aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('create')}
      </Button>
      <Modal
        open={open}
        title={t('create')}
        okText={t('create')}
        okButtonProps={{ loading: pending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <TeamFields form={form} teams={teams} parents={teams} initial={{ name: '' }} onFinish={save} />
      </Modal>
    </>
  );
}

interface EditProps {
  readonly team: Team;
  readonly teams: readonly Team[];
  readonly onSaved: () => void;
}

/** The button and dialog that rename a team or put it under another. */
export function EditTeam({ team, teams, onSaved }: EditProps) {
  const { t } = useTranslation('teams');
  const { t: common } = useTranslation();
  const toast = useToast();
  const [form] = Form.useForm<Values>();
  const [open, setOpen] = useState(false);
  const [update, pending] = useAppMutation<TeamDialogUpdateMutation, TeamDialogUpdateMutation$data['updateTeam']>(
    updateMutation,
    { payload: pickUpdated, namespace: 'teams' },
  );

  async function save(values: Values): Promise<void> {
    const changes = teamChanges(team, values);
    if (Object.keys(changes).length > 0) {
      const outcome = await update({ input: { id: team.id, ...changes } }, { form });
      if (!outcome.ok) return;
      toast.success(t('saved', { name: values.name }));
      onSaved();
    }
    setOpen(false);
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('edit')}</Button>
      <Modal
        open={open}
        title={t('editTitle', { name: team.name })}
        okText={common('action.save')}
        okButtonProps={{ loading: pending }}
        onOk={form.submit}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <TeamFields
          form={form}
          teams={teams}
          parents={possibleParents(teams, team.id)}
          initial={{ name: team.name, parentId: team.parentId }}
          onFinish={save}
        />
      </Modal>
    </>
  );
}

interface FieldsProps {
  readonly form: FormInstance<Values>;
  readonly teams: readonly Team[];
  readonly parents: readonly Team[];
  readonly initial: Values;
  readonly onFinish: (values: Values) => Promise<void>;
}

function TeamFields({ form, teams, parents, initial, onFinish }: FieldsProps) {
  const { t } = useTranslation('teams');
  const { t: common } = useTranslation();
  return (
    <Form form={form} layout="vertical" preserve={false} initialValues={initial} onFinish={onFinish}>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: common('field.required', { label: t('name') }) }]}
      >
        <Input autoFocus maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="parentId" label={t('parent')} extra={t('parentHint')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('noParent')}
          options={teamChoices(teams, parents)}
        />
      </Form.Item>
    </Form>
  );
}
