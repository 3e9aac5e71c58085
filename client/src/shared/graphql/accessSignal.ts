import { createSignal } from '../lib/signal.ts';

/** The rights of who is looking have changed: what is on the page was read with the old ones. */
export const accessChanged = createSignal<void>();
