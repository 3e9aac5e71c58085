import { createContext, useContext } from 'react';
import type { ClosingKind } from '../forms/closing.ts';
import type { Columns, Direction, Place } from './moves.ts';
import type { BoardCard } from './useBoardMoves.ts';

/** What a column or a card may ask of its board. */
export interface BoardActions {
  readonly canWrite: boolean;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly columns: () => Columns;
  /** A column tells which cards it shows. */
  readonly show: (stageId: string, cards: readonly BoardCard[]) => void;
  readonly forget: (stageId: string) => void;
  readonly versionOf: (cardId: string) => number | undefined;
  readonly open: (cardId: string) => void;
  readonly move: (cardId: string, place: Place) => void;
  readonly step: (cardId: string, direction: Direction) => void;
  readonly close: (cardId: string, kind: ClosingKind) => void;
  /** Whether this card was just moved by keyboard, so the focus goes with it; said once. */
  readonly takeFocus: (cardId: string) => boolean;
}

export const BoardContext = createContext<BoardActions | null>(null);

export function useBoard(): BoardActions {
  const board = useContext(BoardContext);
  if (board === null) throw new Error('Columns and cards stand on a board.');
  return board;
}
