import { expect, test as base } from '@playwright/test';
import { baseURL } from '../playwright.config';

interface Options {
  /** Console errors that the journey brings about itself, such as a connection it cuts. */
  expectedErrors: RegExp[];
}

/** Every journey: nothing in the console, and nothing sent to any other host. */
export const test = base.extend<Options & { quiet: void }>({
  expectedErrors: [[], { option: true }],
  quiet: [
    async ({ context, expectedErrors }, use) => {
      const errors: string[] = [];
      const strangers: string[] = [];
      context.on('console', (message) => {
        const text = `${message.text()} (${message.location().url})`;
        if (message.type() === 'error' && !expectedErrors.some((pattern) => pattern.test(text))) errors.push(text);
      });
      context.on('weberror', (event) => errors.push(String(event.error())));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== new URL(baseURL).origin) strangers.push(request.url());
      });
      await use();
      expect(errors, 'console errors').toEqual([]);
      expect(strangers, 'requests to other hosts').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
