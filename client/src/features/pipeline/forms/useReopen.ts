import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { useToast } from '../../../shared/ui/useToast.ts';
import { putCard, type BoardFilter } from '../board/boardStore.ts';
import type { useReopenMutation, useReopenMutation$data } from './__generated__/useReopenMutation.graphql.ts';

const mutation = graphql`
  mutation useReopenMutation($input: ReopenOpportunityInput!) {
    reopenOpportunity(input: $input) {
      opportunity {
        ...useClosing_opportunity
        ...OpportunityCard_opportunity
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pick = (data: useReopenMutation$data) => data.reopenOpportunity;

interface Closed {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

/** Opens a closed or held opportunity again: its card comes back to the stage it left. */
export function useReopen(where: BoardFilter): [run: (closed: Closed) => Promise<boolean>, pending: boolean] {
  const { t } = useTranslation('pipeline');
  const toast = useToast();
  const [reopen, pending] = useAppMutation<useReopenMutation, useReopenMutation$data['reopenOpportunity']>(mutation, {
    payload: pick,
    namespace: 'pipeline',
  });

  const run = useCallback(
    async ({ id, version, title }: Closed) => {
      const outcome = await reopen(
        { input: { id, version } },
        {
          updater: (store) => {
            const opportunity = store.getRootField('reopenOpportunity')?.getLinkedRecord('opportunity');
            const stage = opportunity?.getLinkedRecord('stage');
            if (opportunity && stage) putCard(store, opportunity.getDataID(), stage.getDataID(), where);
          },
        },
      );
      if (outcome.ok) toast.success(t('reopened', { title }));
      return outcome.ok;
    },
    [reopen, t, toast, where],
  );
  return [run, pending];
}
