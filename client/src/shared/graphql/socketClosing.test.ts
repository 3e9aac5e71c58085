import { describe, expect, it } from 'vitest';
import { closingOf, retryDelay } from './socketClosing.ts';

describe('closingOf', () => {
  it.each([
    [1000, 'finished'],
    [1006, 'again'],
    [1012, 'again'],
    [4401, 'sessionEnded'],
    [4403, 'sessionEnded'],
    [4406, 'refused'],
    [4429, 'again'],
    [4500, 'again'],
  ])('%i means %s', (code, meaning) => {
    expect(closingOf(code)).toBe(meaning);
  });
});

describe('retryDelay', () => {
  it('doubles from half a second', () => {
    expect([0, 1, 2, 3].map((retries) => retryDelay(retries, () => 1))).toEqual([500, 1000, 2000, 4000]);
  });

  it('never waits longer than thirty seconds', () => {
    expect(retryDelay(500, () => 1)).toBe(30_000);
  });

  it('spreads clients over half of the step', () => {
    expect(retryDelay(500, () => 0)).toBe(15_000);
  });
});
