import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { forgetFieldAccess, recordFieldAccess, useFieldAccess } from './fieldAccess.ts';

const access = (path: string) => renderHook(() => useFieldAccess('pageQuery')(path)).result.current;

describe('field access', () => {
  it('is known by the path without list positions', () => {
    act(() =>
      recordFieldAccess('pageQuery', {
        fieldAccess: [
          { path: ['customers', 'nodes', 3, 'phone'], access: 'MASK' },
          { path: 'customers.nodes.0.annualValue', access: 'NONE' },
        ],
      }),
    );

    expect(access('customers.nodes.phone')).toBe('MASK');
    expect(access('customers.nodes.annualValue')).toBe('NONE');
    expect(access('customers.nodes.name')).toBe('FULL');
  });

  it('is full again when an answer no longer restricts anything', () => {
    act(() => recordFieldAccess('pageQuery', { fieldAccess: [{ path: 'a', access: 'NONE' }] }));
    act(() => recordFieldAccess('pageQuery', undefined));

    expect(access('a')).toBe('FULL');
  });

  it('is forgotten with the session', () => {
    act(() => recordFieldAccess('pageQuery', { fieldAccess: [{ path: 'a', access: 'NONE' }] }));
    act(forgetFieldAccess);

    expect(access('a')).toBe('FULL');
  });
});
