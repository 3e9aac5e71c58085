import { describe, expect, it } from 'vitest';
import { adoptPreferencesOf, getPreferences, parsePreferences, setPreferences } from './preferences.ts';

describe('parsePreferences', () => {
  it('replaces what it does not know by the default', () => {
    expect(parsePreferences('{"language":"fr","theme":"dark","density":7}')).toEqual({
      language: 'zh-CN',
      theme: 'dark',
      density: 'middle',
    });
  });

  it.each([[null], ['not json'], ['']])('has nothing to say about %j', (text) => {
    expect(parsePreferences(text)).toBeNull();
  });
});

describe('preferences', () => {
  it('are kept per user on one machine', () => {
    adoptPreferencesOf('ann');
    setPreferences({ theme: 'dark' });
    adoptPreferencesOf('bob');
    setPreferences({ theme: 'light' });

    adoptPreferencesOf('ann');

    expect(getPreferences().theme).toBe('dark');
  });
});
