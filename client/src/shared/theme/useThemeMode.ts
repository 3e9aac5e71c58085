import { useLayoutEffect } from 'react';
import { useMediaQuery } from '../lib/useMediaQuery.ts';
import { usePreferences } from '../preferences/preferences.ts';

export function useThemeMode(): 'light' | 'dark' {
  const { theme } = usePreferences();
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  return theme === 'dark' || (theme === 'system' && systemIsDark) ? 'dark' : 'light';
}

/** Keeps the attribute that first-paint.js set in step with the choice. */
export function useThemeAttribute(mode: 'light' | 'dark'): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = mode;
  }, [mode]);
}
