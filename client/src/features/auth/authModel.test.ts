import { describe, expect, it } from 'vitest';
import { localPath, waitOf } from './authModel.ts';

describe('localPath', () => {
  it('lets paths of this site through', () => {
    expect(localPath('/customers?text=%E5%8D%8E')).toBe('/customers?text=%E5%8D%8E');
  });

  it.each([
    undefined,
    '',
    'customers',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/a\nb',
    'javascript:alert(1)',
  ])('goes home instead of %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});

describe('waitOf', () => {
  it.each([
    [0, { unit: 'seconds', count: 1 }],
    [41.2, { unit: 'seconds', count: 42 }],
    [61, { unit: 'minutes', count: 2 }],
    [300, { unit: 'minutes', count: 5 }],
  ])('%d seconds', (seconds, wait) => {
    expect(waitOf(seconds)).toEqual(wait);
  });
});
