import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const port = Number(process.env.CRMGRAPH_E2E_PORT ?? 5099);
const root = join(import.meta.dirname, '../..');
const data = join(root, 'artifacts/e2e');

export const baseURL = `http://127.0.0.1:${port}`;
export const accountsFile = join(data, 'demo-accounts.json');

/** The journeys share one server and one database, so they run one after another and leave other people's data alone. */
export default defineConfig({
  testDir: '.',
  testIgnore: process.env.UPDATE_DOC_IMAGES === '1' ? [] : ['doc-images.spec.ts'],
  workers: 1,
  fullyParallel: false,
  retries: 0,
  // Far more than any journey needs, so that a busy machine does not fail it.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: join(data, 'results'),
  reporter: [['list'], ['junit', { outputFile: join(process.env.RESULTS ?? data, 'e2e.junit.xml') }]],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    // Below the time of a whole journey, so that a failure names the step.
    actionTimeout: 30_000,
    // What still moves swallows a click that comes faster than a person's.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `${join(root, 'build/serve-test.sh')} ${port} ${join(data, 'server')}`,
    // Every program and journey of the run signs in; none may end the session of another.
    env: { Demo__AccountsFile: accountsFile, Sessions__MaxPerUser: '50' },
    url: `${baseURL}/health/ready`,
    timeout: 120_000,
    // For work on one journey: start build/serve-test.sh with the same arguments by hand and set this.
    reuseExistingServer: process.env.CRMGRAPH_E2E_REUSE === '1',
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
