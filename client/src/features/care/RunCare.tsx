import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { RunCareMutation, RunCareMutation$data } from './__generated__/RunCareMutation.graphql.ts';

const mutation = graphql`
  mutation RunCareMutation {
    runCarePlan {
      job {
        id
        status
      }
    }
  }
`;

const pick = ({ runCarePlan }: RunCareMutation$data) => ({ ...runCarePlan, errors: null });

/** Makes the tasks of the plan now instead of next night. */
export function RunCare() {
  const { t } = useTranslation('care');
  const toast = useToast();
  const [run, pending] = useAppMutation<RunCareMutation, ReturnType<typeof pick>>(mutation, { payload: pick });
  return (
    <Button
      loading={pending}
      onClick={() => {
        void run({}).then(({ ok }) => ok && toast.success(t('running')));
      }}
    >
      {t('run')}
    </Button>
  );
}
