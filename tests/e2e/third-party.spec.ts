import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { baseURL } from './playwright.config';
import { accountOf } from './support/accounts';

const folder = join(import.meta.dirname, '../third-party');

/** Programs that know nothing of our client: plain fetch and npm graphql-ws against the running server. */
for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.mjs'))) {
  test(`third-party program ${file}`, () => {
    const { email, password } = accountOf('MANAGER');
    const run = spawnSync(process.execPath, ['--test', join(folder, file)], {
      encoding: 'utf8',
      timeout: 50_000,
      env: { ...process.env, CRMGRAPH_URL: baseURL, CRMGRAPH_EMAIL: email, CRMGRAPH_PASSWORD: password },
    });
    expect(run.status, run.stdout + run.stderr).toBe(0);
  });
}
