import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  useTaskActionsCompleteMutation,
  useTaskActionsCompleteMutation$data,
} from './__generated__/useTaskActionsCompleteMutation.graphql.ts';
import type {
  useTaskActionsReopenMutation,
  useTaskActionsReopenMutation$data,
} from './__generated__/useTaskActionsReopenMutation.graphql.ts';
import type {
  useTaskActionsSkipMutation,
  useTaskActionsSkipMutation$data,
} from './__generated__/useTaskActionsSkipMutation.graphql.ts';

const completeMutation = graphql`
  mutation useTaskActionsCompleteMutation($input: CompleteTaskInput!) {
    completeTask(input: $input) {
      task {
        id
        status
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const skipMutation = graphql`
  mutation useTaskActionsSkipMutation($input: SkipTaskInput!) {
    skipTask(input: $input) {
      task {
        id
        status
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const reopenMutation = graphql`
  mutation useTaskActionsReopenMutation($input: ReopenTaskInput!) {
    reopenTask(input: $input) {
      task {
        id
        status
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const completeOf = (data: useTaskActionsCompleteMutation$data) => data.completeTask;
const skipOf = (data: useTaskActionsSkipMutation$data) => data.skipTask;
const reopenOf = (data: useTaskActionsReopenMutation$data) => data.reopenTask;

interface Named {
  readonly id: string;
  readonly title: string;
}

/** Each says whether it worked; what went wrong has been shown then. */
export interface TaskActions {
  /** Work of a care plan asks for a result. */
  complete(task: Named, result?: string): Promise<boolean>;
  skip(task: Named, reason: string): Promise<boolean>;
  reopen(task: Named): Promise<boolean>;
}

export function useTaskActions(): TaskActions {
  const { t } = useTranslation('today');
  const toast = useToast();
  const [complete] = useAppMutation<
    useTaskActionsCompleteMutation,
    useTaskActionsCompleteMutation$data['completeTask']
  >(completeMutation, { payload: completeOf, namespace: 'today' });
  const [skip] = useAppMutation<useTaskActionsSkipMutation, useTaskActionsSkipMutation$data['skipTask']>(skipMutation, {
    payload: skipOf,
    namespace: 'today',
  });
  const [reopen] = useAppMutation<useTaskActionsReopenMutation, useTaskActionsReopenMutation$data['reopenTask']>(
    reopenMutation,
    { payload: reopenOf, namespace: 'today' },
  );

  return {
    async complete({ id, title }, result) {
      const { ok } = await complete({ input: { id, result: result ?? null } });
      if (ok) toast.success(t('tasks.completed', { title }));
      return ok;
    },
    async skip({ id, title }, reason) {
      const { ok } = await skip({ input: { id, reason } });
      if (ok) toast.success(t('tasks.skippedToast', { title }));
      return ok;
    },
    async reopen({ id, title }) {
      const { ok } = await reopen({ input: { id } });
      if (ok) toast.success(t('tasks.reopened', { title }));
      return ok;
    },
  };
}
