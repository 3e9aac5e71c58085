import { parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { addressOf, columnsOf, searchOf } from './savedViews.ts';

const words = {
  parseSearch: parseSearchWith(JSON.parse),
  stringifySearch: stringifySearchWith(JSON.stringify, JSON.parse),
};

describe('a saved view', () => {
  it('keeps filters and order of the address and leaves the page', () => {
    const search = {
      tier: ['T1', 'T2'],
      city: '上海',
      sort: '-name',
      segment: 'S1',
      noNextStep: true,
    } as const;

    const address = addressOf({ ...search, tier: [...search.tier], after: 'c50' }, words);

    expect(address).not.toContain('c50');
    expect(searchOf(address, words)).toEqual(search);
  });

  it('of the plain list has no address', () => {
    expect(addressOf({ after: 'c50' }, words)).toBeNull();
    expect(searchOf(null, words)).toEqual({});
  });

  it('drops what the list does not understand any more', () => {
    expect(searchOf('sort=salary&city=Bonn', words)).toEqual({ city: 'Bonn' });
    expect(columnsOf(['shoeSize', 'owner', 'tier'])).toEqual(['tier', 'owner']);
    expect(columnsOf([])).toBeNull();
  });
});
