import { createStore } from '../../shared/lib/store.ts';
import type { AlertDesk } from './alertDesk.ts';

/** The bell in the header and the listener beside the page are drawn apart and meet here. */
export const activeDesk = createStore<AlertDesk | null>(null);
export const drawerOpen = createStore(false);
