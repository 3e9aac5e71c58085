import { describe, expect, it } from 'vitest';
import { grouped } from './accountModel.ts';

describe('grouped', () => {
  it.each([
    ['ABCDEFGHJKLMNPQRSTUV', 5, 'ABCDE-FGHJK-LMNPQ-RSTUV'],
    ['ABCDEFG', 4, 'ABCD-EFG'],
    ['', 5, ''],
  ])('%s by %d', (code, size, expected) => {
    expect(grouped(code, size)).toBe(expected);
  });
});
