import { ConnectionHandler, type RecordProxy, type RecordSourceProxy } from 'relay-runtime';

export const CONNECTION = 'StageColumn_opportunities';

/** The filter of the cards on the board; the arguments under which Relay keeps the connection. */
export interface BoardFilter {
  readonly status: { readonly eq: 'OPEN' };
  readonly ownerId?: { readonly eq: string };
}

export function boardFilter(owner: string | undefined, viewerId: string): BoardFilter {
  return {
    status: { eq: 'OPEN' },
    ...(owner !== undefined && { ownerId: { eq: owner === 'me' ? viewerId : owner } }),
  };
}

function connectionOf(store: RecordSourceProxy, stageId: string, where: BoardFilter): RecordProxy | null {
  const stage = store.get(stageId);
  if (!stage) return null;
  return ConnectionHandler.getConnection(stage, CONNECTION, { where, order: [{ rank: 'ASC' }] }) ?? null;
}

function count(connection: RecordProxy, by: number): void {
  const total: unknown = connection.getValue('totalCount');
  if (typeof total === 'number') connection.setValue(total + by, 'totalCount');
}

const holds = (connection: RecordProxy, cardId: string): boolean =>
  (connection.getLinkedRecords('edges') ?? []).some((edge) => edge?.getLinkedRecord('node')?.getDataID() === cardId);

/** Takes a card off the board. */
export function takeCard(store: RecordSourceProxy, cardId: string, stageId: string, where: BoardFilter): void {
  const connection = connectionOf(store, stageId, where);
  if (!connection || !holds(connection, cardId)) return;
  ConnectionHandler.deleteNode(connection, cardId);
  count(connection, -1);
}

/** Puts a card on the board; columns show their cards by rank, so the end of the list will do. */
export function putCard(store: RecordSourceProxy, cardId: string, stageId: string, where: BoardFilter): void {
  const connection = connectionOf(store, stageId, where);
  const card = store.get(cardId);
  if (!connection || !card || holds(connection, cardId)) return;
  ConnectionHandler.insertEdgeAfter(
    connection,
    ConnectionHandler.createEdge(store, connection, card, 'OpportunitiesEdge'),
  );
  count(connection, 1);
}

/** What a header says changes with the card; the answer brings the server's own sums. */
function shiftSummary(store: RecordSourceProxy, stageId: string, by: 1 | -1, amount: number): void {
  const summary = store.get(stageId)?.getLinkedRecord('summary');
  if (!summary) return;
  const add = (field: string, value: number) => {
    const before: unknown = summary.getValue(field);
    if (typeof before === 'number') summary.setValue(before + value, field);
  };
  add('count', by);
  add('amount', by * amount);
}

/** Shows a move before the server has answered. */
export function showMove(
  store: RecordSourceProxy,
  move: {
    readonly cardId: string;
    readonly from: string;
    readonly to: string;
    readonly rank: number;
    readonly now: string;
  },
  where: BoardFilter,
): void {
  const card = store.get(move.cardId);
  const stage = store.get(move.to);
  if (!card || !stage) return;
  card.setValue(move.rank, 'rank');
  if (move.from === move.to) return;
  card.setLinkedRecord(stage, 'stage');
  card.setValue(move.now, 'stageEnteredAt');
  takeCard(store, move.cardId, move.from, where);
  putCard(store, move.cardId, move.to, where);
  const amount = Number(card.getValue('amount') ?? 0);
  shiftSummary(store, move.from, -1, amount);
  shiftSummary(store, move.to, 1, amount);
}
