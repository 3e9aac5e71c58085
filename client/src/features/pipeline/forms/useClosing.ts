import type { FormInstance } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import type { RecordSourceSelectorProxy } from 'relay-runtime';
import { useAppMutation, type Outcome } from '../../../shared/graphql/useAppMutation.ts';
import { announce } from '../../../shared/ui/liveRegion.ts';
import { takeCard, type BoardFilter } from '../board/boardStore.ts';
import { useUndoToast } from '../board/useUndoToast.tsx';
import type {
  useClosingHoldMutation,
  useClosingHoldMutation$data,
} from './__generated__/useClosingHoldMutation.graphql.ts';
import type {
  useClosingLoseMutation,
  useClosingLoseMutation$data,
} from './__generated__/useClosingLoseMutation.graphql.ts';
import type {
  useClosingWinMutation,
  useClosingWinMutation$data,
} from './__generated__/useClosingWinMutation.graphql.ts';
import type { Closing, LostReason } from './closing.ts';
import { useReopen } from './useReopen.ts';

// Spread into every closing and reopening, so that the sheet and the headers of the board follow.
export const closedFragment = graphql`
  fragment useClosing_opportunity on Opportunity {
    id
    version
    status
    amount
    probability
    closedAt
    lostReason
    closeNote
    rank
    stageEnteredAt
    stage {
      id
    }
    pipeline {
      id
      stages {
        id
        summary {
          count
          amount
          weightedAmount
          staleCount
        }
      }
    }
  }
`;

const winMutation = graphql`
  mutation useClosingWinMutation($input: WinOpportunityInput!) {
    winOpportunity(input: $input) {
      opportunity {
        id
        version
        stage {
          id
        }
        ...useClosing_opportunity
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const loseMutation = graphql`
  mutation useClosingLoseMutation($input: LoseOpportunityInput!) {
    loseOpportunity(input: $input) {
      opportunity {
        id
        version
        stage {
          id
        }
        ...useClosing_opportunity
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const holdMutation = graphql`
  mutation useClosingHoldMutation($input: HoldOpportunityInput!) {
    holdOpportunity(input: $input) {
      opportunity {
        id
        version
        stage {
          id
        }
        ...useClosing_opportunity
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickWin = (data: useClosingWinMutation$data) => data.winOpportunity;
const pickLose = (data: useClosingLoseMutation$data) => data.loseOpportunity;
const pickHold = (data: useClosingHoldMutation$data) => data.holdOpportunity;

const doneTexts = { won: 'wonDone', lost: 'lostDone', hold: 'holdDone' } as const;

interface Values {
  readonly amount?: number | null;
  readonly reason?: LostReason;
  readonly note?: string;
}

/** Once the server agrees, the card leaves the board. */
const leaving = (root: string, where: BoardFilter) => (store: RecordSourceSelectorProxy) => {
  const opportunity = store.getRootField(root)?.getLinkedRecord('opportunity');
  const stage = opportunity?.getLinkedRecord('stage');
  if (opportunity && stage) takeCard(store, opportunity.getDataID(), stage.getDataID(), where);
};

type Closed = {
  readonly opportunity:
    | { readonly id: string; readonly version: number; readonly stage: { readonly id: string } | null | undefined }
    | null
    | undefined;
};

/** Takes an opportunity off the board and offers to open it again. */
export function useClosing(
  where: BoardFilter,
): [run: (closing: Closing, values: Values, form: FormInstance) => Promise<'done' | 'refused'>, pending: boolean] {
  const { t } = useTranslation('pipeline');
  const namespace = 'pipeline';
  const [win, winning] = useAppMutation<useClosingWinMutation, useClosingWinMutation$data['winOpportunity']>(
    winMutation,
    { payload: pickWin, namespace },
  );
  const [lose, losing] = useAppMutation<useClosingLoseMutation, useClosingLoseMutation$data['loseOpportunity']>(
    loseMutation,
    { payload: pickLose, namespace },
  );
  const [hold, holding] = useAppMutation<useClosingHoldMutation, useClosingHoldMutation$data['holdOpportunity']>(
    holdMutation,
    { payload: pickHold, namespace },
  );
  const [reopen] = useReopen(where);
  const offerUndo = useUndoToast();

  const send = useCallback(
    (
      { kind, id, version }: Closing,
      { amount, reason, note }: Values,
      form: FormInstance,
    ): Promise<Outcome<Closed>> => {
      const input = { id, version, note: note?.trim() || null };
      switch (kind) {
        case 'won':
          return win(
            { input: { ...input, amount: amount ?? null } },
            { form, updater: leaving('winOpportunity', where) },
          );
        case 'lost':
          return lose(
            { input: { ...input, reason: reason ?? 'OTHER' } },
            { form, updater: leaving('loseOpportunity', where) },
          );
        case 'hold':
          return hold({ input }, { form, updater: leaving('holdOpportunity', where) });
      }
    },
    [hold, lose, where, win],
  );

  const run = useCallback(
    async (closing: Closing, values: Values, form: FormInstance) => {
      const outcome = await send(closing, values, form);
      const closed = outcome.ok ? outcome.payload.opportunity : null;
      if (!closed) return 'refused';
      const text = t(doneTexts[closing.kind], { title: closing.title });
      announce(text);
      offerUndo(text, async () => {
        await reopen({ id: closed.id, version: closed.version, title: closing.title });
      });
      return 'done';
    },
    [offerUndo, reopen, send, t],
  );
  return [run, winning || losing || holding];
}
