import { createStore, useStore } from '../lib/store.ts';

export type Language = 'zh-CN' | 'en';
export type ThemeChoice = 'system' | 'light' | 'dark';
export type Density = 'compact' | 'middle' | 'comfortable';

export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly density: Density;
}

const DEVICE_KEY = 'crmgraph.preferences';
const defaults: Preferences = { language: 'zh-CN', theme: 'system', density: 'middle' };

const oneOf = <T extends string>(value: unknown, allowed: readonly T[], fallback: T): T =>
  allowed.find((candidate) => candidate === value) ?? fallback;

/** Reads what an earlier visit stored; anything unknown in it falls back to the default. */
export function parsePreferences(text: string | null): Preferences | null {
  if (text === null) return null;
  let stored: Partial<Record<keyof Preferences, unknown>> | null;
  try {
    stored = JSON.parse(text) as typeof stored;
  } catch {
    return null;
  }
  return {
    language: oneOf(stored?.language, ['zh-CN', 'en'], defaults.language),
    theme: oneOf(stored?.theme, ['system', 'light', 'dark'], defaults.theme),
    density: oneOf(stored?.density, ['compact', 'middle', 'comfortable'], defaults.density),
  };
}

const userKey = (userId: string) => `${DEVICE_KEY}:${userId}`;
const store = createStore<Preferences>(parsePreferences(localStorage.getItem(DEVICE_KEY)) ?? defaults);
let owner: string | null = null;

export const getPreferences = store.get;
export const onPreferencesChange = store.subscribe;
export const usePreferences = (): Preferences => useStore(store);

export function setPreferences(change: Partial<Preferences>): void {
  const next = { ...store.get(), ...change };
  const text = JSON.stringify(next);
  // The device copy is what the sign-in page and the first paint go by.
  localStorage.setItem(DEVICE_KEY, text);
  if (owner !== null) localStorage.setItem(userKey(owner), text);
  store.set(next);
}

/** Two people on one machine keep their own language and theme. */
export function adoptPreferencesOf(userId: string): void {
  owner = userId;
  setPreferences(parsePreferences(localStorage.getItem(userKey(userId))) ?? {});
}
