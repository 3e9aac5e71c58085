export interface Totals {
  readonly count: number;
  /** Null while it cannot be told. */
  readonly amount: number | null;
  readonly stale: number | null;
}

interface Summary {
  readonly count: number;
  readonly amount: number | null | undefined;
  readonly staleCount: number;
}

interface Card {
  readonly amount: number | null | undefined;
  readonly stageEnteredAt: string | null | undefined;
}

interface Loaded {
  readonly cards: readonly Card[];
  readonly total: number;
  readonly complete: boolean;
  readonly slaHours: number | null | undefined;
  readonly now: number;
}

const HOUR = 3_600_000;

export function isStale(
  enteredAt: string | null | undefined,
  slaHours: number | null | undefined,
  now: number,
): boolean {
  return enteredAt != null && slaHours != null && now - Date.parse(enteredAt) > slaHours * HOUR;
}

/** Whole days since a card came into its stage. */
export const daysSince = (enteredAt: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(enteredAt)) / (24 * HOUR)));

/** The server sums up a whole stage; under a filter the cards themselves are counted, and only said when all are here. */
export function columnTotals(summary: Summary | null | undefined, filtered: boolean, loaded: Loaded): Totals {
  if (!filtered && summary) {
    return { count: summary.count, amount: summary.amount ?? null, stale: summary.staleCount };
  }
  const { cards, total, complete, slaHours, now } = loaded;
  if (!complete) return { count: total, amount: null, stale: null };
  return {
    count: total,
    amount: cards.reduce((sum, card) => sum + (card.amount ?? 0), 0),
    stale: cards.filter((card) => isStale(card.stageEnteredAt, slaHours, now)).length,
  };
}
