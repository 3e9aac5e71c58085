import { useCallback, useSyncExternalStore } from 'react';

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Whether this person asked their system for less motion. */
export const useCalm = (): boolean => useMediaQuery('(prefers-reduced-motion: reduce)');

/** The two widths at which the layout changes; the same numbers stand in the style sheets. */
export const breakpoints = { phone: '(max-width: 767.98px)', narrow: '(max-width: 1199.98px)' } as const;
