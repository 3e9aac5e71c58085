import { useEffect, useEffectEvent } from 'react';
import { createStore, useStore } from '../lib/store.ts';

/** `idle`: nothing is subscribed, so no socket is wanted; that is not a lost connection. */
export type ConnectionState = 'idle' | 'connecting' | 'connected' | 'lost';

/** A blink of the network is not worth a banner. */
export const BANNER_DELAY = 3_000;

const state = createStore<ConnectionState>('idle');
const banner = createStore(false);
const reconnected = new Set<() => void>();
let bannerTimer: ReturnType<typeof setTimeout> | undefined;
let wasLost = false;

export function setConnection(next: ConnectionState): void {
  // While lost, every new attempt says "connecting"; the user still has no connection.
  if (next === 'connecting' && wasLost) return;
  state.set(next);

  if (next === 'lost') {
    wasLost = true;
    bannerTimer ??= setTimeout(() => banner.set(true), BANNER_DELAY);
    return;
  }
  clearTimeout(bannerTimer);
  bannerTimer = undefined;
  banner.set(false);
  if (next === 'connected' && wasLost) {
    for (const listener of [...reconnected]) listener();
  }
  wasLost = false;
}

export const connectionStore = { get: state.get, subscribe: state.subscribe };
export const useConnectionState = (): ConnectionState => useStore(state);
export const useConnectionBanner = (): boolean => useStore(banner);

/** Runs after a lost connection came back: the place to refetch counts that events may have missed. */
export function useOnReconnect(refetch: () => void): void {
  const run = useEffectEvent(refetch);
  useEffect(() => {
    const listener = () => run();
    reconnected.add(listener);
    return () => {
      reconnected.delete(listener);
    };
  }, []);
}
