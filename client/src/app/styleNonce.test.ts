import { afterEach, describe, expect, it } from 'vitest';
import { stampStyles } from './styleNonce.ts';

const createElement = document.createElement.bind(document);

afterEach(() => {
  document.createElement = createElement;
  // The own property that the stamp put over the inherited method.
  delete (HTMLElement.prototype as { setAttribute?: unknown }).setAttribute;
});

// The other half, style attributes, only a browser can show: the journeys fail on every violation the console reports.
describe('stampStyles', () => {
  it('gives style elements the nonce and leaves others alone', () => {
    stampStyles('abc');

    expect(document.createElement('style').nonce).toBe('abc');
    expect(document.createElement('div').getAttribute('nonce')).toBeNull();
  });
});
