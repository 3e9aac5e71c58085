import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { DeleteTeamMutation, DeleteTeamMutation$data } from './__generated__/DeleteTeamMutation.graphql.ts';
import type { Team } from './teams.ts';

const mutation = graphql`
  mutation DeleteTeamMutation($input: DeleteTeamInput!) {
    deleteTeam(input: $input) {
      deletedTeamId
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: DeleteTeamMutation$data) => data.deleteTeam;

interface Props {
  readonly team: Team;
  readonly below: readonly Team[];
  readonly onDeleted: () => void;
}

/** Takes an empty team away; of another it says first what stands against it. */
export function DeleteTeam({ team, below, onDeleted }: Props) {
  const { t } = useTranslation('teams');
  const { t: common } = useTranslation();
  const { modal } = App.useApp();
  const toast = useToast();
  const [remove, pending] = useAppMutation<DeleteTeamMutation, DeleteTeamMutation$data['deleteTeam']>(mutation, {
    payload: pick,
    namespace: 'teams',
  });

  async function confirmed(): Promise<void> {
    const outcome = await remove({ input: { id: team.id } });
    if (!outcome.ok) return;
    toast.success(t('removed', { name: team.name }));
    onDeleted();
  }

  function ask(): void {
    if (team.members.length > 0 || below.length > 0) {
      modal.info({
        title: t('inUseTitle', { name: team.name }),
        content: t('inUseText', { members: team.members.length, teams: below.length }),
        okText: common('action.close'),
      });
      return;
    }
    modal.confirm({
      title: t('removeQuestion', { name: team.name }),
      content: t('removeText'),
      okText: common('action.delete'),
      okButtonProps: { danger: true },
      cancelText: common('action.cancel'),
      onOk: confirmed,
    });
  }

  return (
    <Button danger loading={pending} onClick={ask}>
      {t('remove')}
    </Button>
  );
}
