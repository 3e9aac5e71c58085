import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { customersSearch } from '../customersSearch.ts';
import { filterCount, listVariables, withChange, withoutFilters } from './listVariables.ts';

const read = (url: object) => v.parse(customersSearch, url);
const me = 'VXNlcjox';

describe('the URL of the customer list', () => {
  it('asks for the first page, most recently updated first, when it says nothing', () => {
    expect(listVariables(read({}), me)).toEqual({
      where: null,
      order: [{ updatedAt: 'DESC' }],
      search: null,
      segmentId: null,
      first: 50,
      after: null,
      last: null,
      before: null,
    });
  });

  it('turns every filter into a condition', () => {
    const search = read({
      text: '华东',
      tier: ['T1', 'T2'],
      lifecycle: ['ACTIVE'],
      owner: 'VXNlcjoy',
      tag: ['G1'],
      city: '上海',
      noNextStep: true,
    });

    const { where, search: text } = listVariables(search, me);

    expect(text).toBe('华东');
    expect(where).toEqual({
      tierId: { in: ['T1', 'T2'] },
      lifecycle: { in: ['ACTIVE'] },
      ownerId: { eq: 'VXNlcjoy' },
      tags: { some: { id: { in: ['G1'] } } },
      city: { contains: '上海' },
      nextContactAt: { eq: null },
    });
    expect(filterCount(search)).toBe(8);
  });

  it('means the reader by owner=me, so that a shared link shows each reader their own', () => {
    expect(listVariables(read({ segment: 'S1' }), me)).toMatchObject({ segmentId: 'S1', where: null });
    expect(filterCount(read({ segment: 'S1' }))).toBe(1);
    expect(listVariables(read({ owner: 'me' }), me).where).toEqual({ ownerId: { eq: me } });
  });

  it('sorts up and down, by a field of the tier as well', () => {
    expect(listVariables(read({ sort: 'name' }), me).order).toEqual([{ name: 'ASC' }]);
    expect(listVariables(read({ sort: '-tier' }), me).order).toEqual([{ tier: { rank: 'DESC' } }]);
  });

  it('pages forwards and backwards by cursor', () => {
    expect(listVariables(read({ after: 'c50' }), me)).toMatchObject({ first: 50, after: 'c50', last: null });
    expect(listVariables(read({ before: 'c51' }), me)).toMatchObject({ last: 50, before: 'c51', first: null });
  });

  it('drops what it cannot read instead of failing', () => {
    expect(read({ lifecycle: ['NONSENSE'], sort: 'salary', noNextStep: 'maybe', tier: [], city: '  ' })).toEqual({});
    expect(read({ text: 10086, tier: 'T1' })).toEqual({ text: '10086', tier: ['T1'] });
  });

  it('starts at the first page again when a filter changes, and leaves no empty values in the URL', () => {
    const search = read({ tier: ['T1'], city: '上海', sort: '-name', after: 'c50' });

    expect(withChange(search, { tier: [], text: '' })).toEqual({ city: '上海', sort: '-name' });
    expect(withChange(search, { before: 'c1' })).toMatchObject({ before: 'c1', tier: ['T1'] });
    expect(withoutFilters(search)).toEqual({ sort: '-name' });
  });
});
