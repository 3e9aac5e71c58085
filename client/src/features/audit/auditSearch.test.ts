import { describe, expect, it } from 'vitest';
import { auditFilter } from './auditSearch.ts';

const nothing = {
  who: undefined,
  entity: undefined,
  outcome: undefined,
  from: undefined,
  to: undefined,
  after: undefined,
  before: undefined,
};

describe('the filter of the audit', () => {
  it('is empty without conditions', () => {
    expect(auditFilter(nothing)).toEqual({});
  });

  it('takes the last day whole', () => {
    expect(auditFilter({ ...nothing, from: '2026-11-01', to: '2026-11-01' })).toEqual({
      at: { gte: new Date(2026, 10, 1).toISOString(), lt: new Date(2026, 10, 2).toISOString() },
    });
  });

  it('names person, kind of record and outcome', () => {
    expect(auditFilter({ ...nothing, who: 'u1', entity: 'Customer', outcome: 'REFUSED' })).toEqual({
      actor: { id: { eq: 'u1' } },
      entity: { eq: 'Customer' },
      outcome: { eq: 'REFUSED' },
    });
  });
});
