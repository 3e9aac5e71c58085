import { renderHook, act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BANNER_DELAY, setConnection, useConnectionBanner, useOnReconnect } from './connection.ts';

describe('the connection banner', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    act(() => setConnection('idle'));
    vi.useRealTimers();
  });

  function pass(milliseconds: number): void {
    act(() => {
      vi.advanceTimersByTime(milliseconds);
    });
  }

  it('stays away during a blink of the network', () => {
    const { result } = renderHook(useConnectionBanner);

    act(() => setConnection('lost'));
    pass(BANNER_DELAY - 1);
    act(() => setConnection('connected'));
    pass(BANNER_DELAY);

    expect(result.current).toBe(false);
  });

  it('shows after three seconds, also when attempts to connect go on', () => {
    const { result } = renderHook(useConnectionBanner);

    act(() => setConnection('lost'));
    pass(BANNER_DELAY / 2);
    act(() => setConnection('connecting'));
    act(() => setConnection('lost'));
    pass(BANNER_DELAY / 2);

    expect(result.current).toBe(true);
  });

  it('does not take a socket that went to sleep for a lost one', () => {
    const { result } = renderHook(useConnectionBanner);

    act(() => setConnection('idle'));
    pass(BANNER_DELAY * 2);

    expect(result.current).toBe(false);
  });

  it('refetches once after a reconnect, and not after the first connect', () => {
    const refetch = vi.fn();
    renderHook(() => useOnReconnect(refetch));

    act(() => setConnection('connected'));
    expect(refetch).not.toHaveBeenCalled();
    act(() => setConnection('lost'));
    act(() => setConnection('connected'));

    expect(refetch).toHaveBeenCalledOnce();
  });
});
