import { describe, expect, it } from 'vitest';
import { endOf, placeOf, rankAt, staysPut, stepTo, topOf, type Columns } from './moves.ts';

const columns: Columns = new Map([
  [
    'lead',
    [
      { id: 'a', rank: 100 },
      { id: 'b', rank: 200 },
      { id: 'c', rank: 300 },
    ],
  ],
  ['offer', [{ id: 'd', rank: 50 }]],
  ['close', []],
]);
const stages = ['lead', 'offer', 'close'];
const before = (stageId: string, beforeId: string) => ({ stageId, beforeId, afterId: null });
const after = (stageId: string, afterId: string) => ({ stageId, beforeId: null, afterId });

describe('the rank of a moved card', () => {
  it('lies between its new neighbours', () => {
    expect(rankAt(columns, 'd', before('lead', 'b'))).toBe(150);
    expect(rankAt(columns, 'd', after('lead', 'b'))).toBe(250);
  });

  it('lies beyond the first or the last card at an end', () => {
    expect(rankAt(columns, 'd', before('lead', 'a'))).toBeLessThan(100);
    expect(rankAt(columns, 'd', after('lead', 'c'))).toBeGreaterThan(300);
    expect(rankAt(columns, 'a', topOf(columns, 'close'))).toBe(0);
  });

  it('does not count the card itself as a neighbour', () => {
    expect(rankAt(columns, 'b', after('lead', 'a'))).toBe(200);
    expect(rankAt(columns, 'a', after('lead', 'b'))).toBe(250);
  });

  it('goes to the end when the neighbour is no longer there', () => {
    expect(rankAt(columns, 'd', after('lead', 'gone'))).toBeGreaterThan(300);
  });
});

describe('the move that undoes', () => {
  it('puts the card before the one that followed it', () => {
    expect(placeOf(columns, 'a')).toEqual(before('lead', 'b'));
  });

  it('puts the last card after the one before it, and an only card on top', () => {
    expect(placeOf(columns, 'c')).toEqual(after('lead', 'b'));
    expect(placeOf(columns, 'd')).toEqual({ stageId: 'offer', beforeId: null, afterId: null });
  });

  it('does not exist for a card that is not on the board', () => {
    expect(placeOf(columns, 'x')).toBeNull();
  });
});

describe('a drop on the place a card already has', () => {
  it.each([before('lead', 'c'), after('lead', 'a'), before('lead', 'b'), after('lead', 'b')])(
    'is no move: %o',
    (place) => {
      expect(staysPut(columns, 'b', place)).toBe(true);
    },
  );

  it('is a move one place on, or in another column', () => {
    expect(staysPut(columns, 'b', before('lead', 'a'))).toBe(false);
    expect(staysPut(columns, 'b', endOf(columns, 'lead'))).toBe(false);
    expect(staysPut(columns, 'b', topOf(columns, 'offer'))).toBe(false);
  });
});

describe('a step by keyboard', () => {
  it('goes over the neighbour', () => {
    expect(stepTo(columns, stages, 'b', 'up')).toEqual(before('lead', 'a'));
    expect(stepTo(columns, stages, 'b', 'down')).toEqual(after('lead', 'c'));
  });

  it('goes on top of the column beside it', () => {
    expect(stepTo(columns, stages, 'b', 'right')).toEqual(before('offer', 'd'));
    expect(stepTo(columns, stages, 'd', 'left')).toEqual(before('lead', 'a'));
    expect(stepTo(columns, stages, 'd', 'right')).toEqual({ stageId: 'close', beforeId: null, afterId: null });
  });

  it('ends at the edges of the board', () => {
    expect(stepTo(columns, stages, 'a', 'up')).toBeNull();
    expect(stepTo(columns, stages, 'c', 'down')).toBeNull();
    expect(stepTo(columns, stages, 'a', 'left')).toBeNull();
  });
});
