import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { usersSearch, usersVariables } from './usersSearch.ts';

const read = (search: unknown) => v.parse(usersSearch, search);

describe('the list of users in the URL', () => {
  it('drops what it cannot read and keeps a number as text', () => {
    expect(read({ text: 42, after: 7, user: 'u-1' })).toEqual({
      text: '42',
      after: undefined,
      before: undefined,
      user: 'u-1',
    });
    expect(read({ text: '  ' }).text).toBeUndefined();
  });

  it('looks for names and addresses', () => {
    expect(usersVariables(read({ text: ' li ' })).where).toEqual({
      or: [{ name: { contains: 'li' } }, { email: { contains: 'li' } }],
    });
    expect(usersVariables(read({})).where).toBeNull();
  });

  it('pages forwards behind a cursor and backwards before one', () => {
    expect(usersVariables(read({ after: 'c' }))).toMatchObject({ after: 'c', before: null, back: false });
    expect(usersVariables(read({ before: 'c' }))).toMatchObject({ after: null, before: 'c', back: true });
  });
});
