import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | null = null;
const listeners = new Set<() => void>();

// One clock for every relative time on the page, stopped while nobody looks at it.
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const tick of [...listeners]) tick();
  }, MINUTE / 2);

  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer !== null) {
      clearInterval(timer);
      timer = null;
    }
  };
}

function snapshot(): number {
  if (timer === null || Date.now() - now >= MINUTE) now = Date.now();
  return Math.floor(now / 1000) * 1000;
}

/** The current time in milliseconds, renewed twice a minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, snapshot);
}
