import { describe, expect, it } from 'vitest';
import { isFiltered, listVariables, PAGE_SIZE, withChange } from './listVariables.ts';

const now = '2026-05-10T12:00:00.000Z';
const of = (search: Parameters<typeof listVariables>[0]) => listVariables(search, 'user-1', now);

describe('the page of feedback a URL asks for', () => {
  it('is the newest when nothing is filtered', () => {
    expect(of({})).toEqual({
      where: null,
      order: [{ receivedAt: 'DESC' }],
      first: PAGE_SIZE,
      after: null,
      last: null,
      before: null,
    });
  });

  it('joins the filters; "mine" is the signed-in person', () => {
    expect(of({ status: ['RECEIVED'], category: ['PRICE'], mine: true }).where).toEqual({
      and: [{ status: { in: ['RECEIVED'] } }, { category: { in: ['PRICE'] } }, { assigneeId: { eq: 'user-1' } }],
    });
  });

  it('shows overdue answers longest overdue first, and only where the customer waits', () => {
    const { where, order } = of({ overdue: true });

    expect(where).toEqual({
      and: [{ dueAt: { lt: now }, status: { in: ['RECEIVED', 'TRIAGED', 'ACTION', 'DONE'] } }],
    });
    expect(order).toEqual([{ dueAt: 'ASC' }]);
  });

  it('goes backwards from a cursor', () => {
    expect(of({ before: 'c' })).toMatchObject({ first: null, last: PAGE_SIZE, before: 'c' });
  });
});

describe('a changed filter', () => {
  it('starts at the first page and drops what is empty', () => {
    expect(withChange({ after: 'c', status: ['DONE'], mine: true }, { status: [], overdue: true })).toEqual({
      mine: true,
      overdue: true,
    });
  });

  it('counts neither the page nor the open sheet as a filter', () => {
    expect(isFiltered({ after: 'c', id: 'f' })).toBe(false);
    expect(isFiltered({ overdue: true })).toBe(true);
  });
});
