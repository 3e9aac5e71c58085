/** Where cards stand and where they go. Nothing here knows of the server or the screen. */
export interface RankedCard {
  readonly id: string;
  /** Smaller is higher. */
  readonly rank: number;
}

/** A place as the server takes it: directly before one card or directly after another, the top when neither. */
export interface Place {
  readonly stageId: string;
  readonly beforeId: string | null;
  readonly afterId: string | null;
}

/** The cards of every stage, in their order on the board. */
export type Columns = ReadonlyMap<string, readonly RankedCard[]>;

export type Direction = 'up' | 'down' | 'left' | 'right';

// As the server leaves it between cards, so that a card shows at once where it will be.
const STEP = 1024;

export const byRank = (a: RankedCard, b: RankedCard): number =>
  a.rank - b.rank || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** The stage a card stands in and its index there. */
export function findCard(columns: Columns, id: string): { readonly stageId: string; readonly index: number } | null {
  for (const [stageId, cards] of columns) {
    const index = cards.findIndex((card) => card.id === id);
    if (index >= 0) return { stageId, index };
  }
  return null;
}

/** The index a place means among the other cards of its stage. */
function indexOf(others: readonly RankedCard[], { beforeId, afterId }: Place): number {
  if (beforeId !== null)
    return Math.max(
      others.findIndex(({ id }) => id === beforeId),
      0,
    );
  if (afterId === null) return 0;
  const after = others.findIndex(({ id }) => id === afterId);
  return after < 0 ? others.length : after + 1;
}

/** The rank a card has at a place, until the server says its own. */
export function rankAt(columns: Columns, cardId: string, place: Place): number {
  const others = (columns.get(place.stageId) ?? []).filter(({ id }) => id !== cardId);
  const index = indexOf(others, place);
  const above = others[index - 1]?.rank;
  const below = others[index]?.rank;
  if (above !== undefined && below !== undefined) return (above + below) / 2;
  if (above !== undefined) return above + STEP;
  return below !== undefined ? below - STEP : 0;
}

/** Where a card stands now: the move that undoes any other. */
export function placeOf(columns: Columns, cardId: string): Place | null {
  const found = findCard(columns, cardId);
  if (found === null) return null;
  const cards = columns.get(found.stageId) ?? [];
  const beforeId = cards[found.index + 1]?.id ?? null;
  const afterId = beforeId === null ? (cards[found.index - 1]?.id ?? null) : null;
  return { stageId: found.stageId, beforeId, afterId };
}

/** Whether the card would end up where it is. */
export function staysPut(columns: Columns, cardId: string, place: Place): boolean {
  const found = findCard(columns, cardId);
  if (found?.stageId !== place.stageId) return false;
  if (place.beforeId === cardId || place.afterId === cardId) return true;
  const others = (columns.get(place.stageId) ?? []).filter(({ id }) => id !== cardId);
  return indexOf(others, place) === found.index;
}

/** One step by keyboard: up or down in the column, or on top of the column beside it; null at the edge. */
export function stepTo(
  columns: Columns,
  stageIds: readonly string[],
  cardId: string,
  direction: Direction,
): Place | null {
  const found = findCard(columns, cardId);
  if (found === null) return null;
  const { stageId, index } = found;
  const cards = columns.get(stageId) ?? [];
  if (direction === 'up') {
    const above = cards[index - 1];
    return above ? { stageId, beforeId: above.id, afterId: null } : null;
  }
  if (direction === 'down') {
    const below = cards[index + 1];
    return below ? { stageId, beforeId: null, afterId: below.id } : null;
  }
  const beside = stageIds[stageIds.indexOf(stageId) + (direction === 'left' ? -1 : 1)];
  return beside === undefined ? null : topOf(columns, beside);
}

/** Above every card of a stage. */
export function topOf(columns: Columns, stageId: string): Place {
  return { stageId, beforeId: columns.get(stageId)?.[0]?.id ?? null, afterId: null };
}

/** Below the cards of a stage that are on the board. */
export function endOf(columns: Columns, stageId: string): Place {
  return { stageId, beforeId: null, afterId: columns.get(stageId)?.at(-1)?.id ?? null };
}
