import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { zhLater } from './src/app/i18n/later.zh.ts';
import { zh } from './src/app/i18n/zh.ts';
import { startI18n } from './src/shared/i18n/i18n.ts';
import { setPreferences } from './src/shared/preferences/preferences.ts';

// Long enough for a build machine with other work; what never comes still fails.
const PATIENCE = 8_000;
configure({ asyncUtilTimeout: PATIENCE });
const waitFor = vi.waitFor;
vi.waitFor = (callback, options = PATIENCE) => waitFor(callback, options);

// relay-test-utils builds its mocks with the global of another test runner that offers the same calls.
Object.assign(globalThis, { jest: vi });

await startI18n({ ...zh, ...zhLater }, async () => (await import('./src/app/i18n/en.ts')).en);

afterEach(() => {
  cleanup();
  localStorage.clear();
  setPreferences({ language: 'zh-CN', theme: 'light', density: 'middle' });
  vi.unstubAllGlobals();
});
