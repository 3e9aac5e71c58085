/** What the end of the socket means for the page. */
export type Closing = 'finished' | 'sessionEnded' | 'again' | 'refused';

/**
 * 1000 is the lazy socket going to sleep after its last subscription. 4401/4403 say that the session ended.
 * 4429 and 4500 are the server asking for a pause, though the client library takes them for final.
 */
export function closingOf(code: number): Closing {
  switch (code) {
    case 1000:
      return 'finished';
    case 4401:
    case 4403:
      return 'sessionEnded';
    case 4400:
    case 4406:
    case 4409:
      return 'refused';
    default:
      return 'again';
  }
}

/** The close code of what ended a subscription; 1006, the browser's own "no word", when there is none. */
export function closeCode(event: unknown): number {
  const code = (event as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'number' ? code : 1006;
}

const CEILING = 30_000;

/** Full jitter: half a second doubled each time up to 30 s, and a random part of it, so that clients come back apart. */
export function retryDelay(retries: number, random: () => number = Math.random): number {
  const step = Math.min(CEILING, 500 * 2 ** Math.min(retries, 10));
  return Math.round(step / 2 + (step / 2) * random());
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
