import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import type { RecordSourceSelectorProxy } from 'relay-runtime';
import { useAppMutation } from '../../../shared/graphql/useAppMutation.ts';
import { announce } from '../../../shared/ui/liveRegion.ts';
import type {
  useBoardMovesMutation,
  useBoardMovesMutation$data,
} from './__generated__/useBoardMovesMutation.graphql.ts';
import { putCard, showMove, takeCard, type BoardFilter } from './boardStore.ts';
import { findCard, placeOf, rankAt, staysPut, type Columns, type Place } from './moves.ts';
import { useUndoToast } from './useUndoToast.tsx';

const moveMutation = graphql`
  mutation useBoardMovesMutation($input: MoveOpportunityInput!) {
    moveOpportunity(input: $input) {
      opportunity {
        id
        version
        rank
        probability
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
      errors {
        ...userErrors_error
      }
    }
  }
`;

export interface BoardCard {
  readonly id: string;
  readonly version: number;
  readonly rank: number;
  readonly title: string;
}

interface Board {
  /** The cards on the board right now. */
  readonly columns: () => Columns;
  readonly card: (id: string) => BoardCard | undefined;
  readonly stageName: (stageId: string) => string;
  readonly where: BoardFilter;
  /** Called when the board turned out to be out of date. */
  readonly onStale: () => void;
}

const pick = (data: useBoardMovesMutation$data) => data.moveOpportunity;

/** One move, one mutation: shown at once, taken back when refused, undone by its inverse. */
export function useBoardMoves({
  columns,
  card,
  stageName,
  where,
  onStale,
}: Board): (cardId: string, place: Place) => Promise<void> {
  const { t } = useTranslation('pipeline');
  const offerUndo = useUndoToast();
  const [run] = useAppMutation<useBoardMovesMutation, useBoardMovesMutation$data['moveOpportunity']>(moveMutation, {
    payload: pick,
    namespace: 'pipeline',
  });
  // A card on its way carries the version the server does not have yet; its next move waits for the answer.
  const underway = useRef(new Map<string, Promise<unknown>>());

  const send = useCallback(
    async (cardId: string, place: Place) => {
      await underway.current.get(cardId);
      const moved = card(cardId);
      const from = findCard(columns(), cardId);
      if (!moved || from === null) return null;

      const sending = run(
        { input: { id: cardId, version: moved.version, ...place } },
        {
          optimisticUpdater: (store) =>
            showMove(
              store,
              {
                cardId,
                from: from.stageId,
                to: place.stageId,
                rank: rankAt(columns(), cardId, place),
                now: new Date().toISOString(),
              },
              where,
            ),
          updater: (store) => {
            const stageId = movedTo(store);
            if (stageId === null || stageId === from.stageId) return;
            takeCard(store, cardId, from.stageId, where);
            putCard(store, cardId, stageId, where);
          },
        },
      );
      underway.current.set(cardId, sending);
      const outcome = await sending;
      underway.current.delete(cardId);
      if (!outcome.ok) onStale();
      return outcome.ok;
    },
    [card, columns, onStale, run, where],
  );

  return useCallback(
    async (cardId, place) => {
      const back = placeOf(columns(), cardId);
      const title = card(cardId)?.title ?? '';
      if (back === null || staysPut(columns(), cardId, place)) return;
      const sent = send(cardId, place);
      const done = await sent;
      if (done !== true) return;
      const position = (findCard(columns(), cardId)?.index ?? 0) + 1;
      const text = t('moved', { title, stage: stageName(place.stageId), position });
      announce(text);
      offerUndo(text, async () => {
        if ((await send(cardId, back)) === true) {
          announce(t('movedBack', { title, stage: stageName(back.stageId) }));
        }
      });
    },
    [card, columns, offerUndo, send, stageName, t],
  );
}

function movedTo(store: RecordSourceSelectorProxy): string | null {
  const opportunity = store.getRootField('moveOpportunity')?.getLinkedRecord('opportunity');
  return opportunity?.getLinkedRecord('stage')?.getDataID() ?? null;
}
