import { createStore } from '../lib/store.ts';

export interface Announcement {
  readonly text: string;
  readonly urgency: 'polite' | 'assertive';
  readonly serial: number;
}

export const announcements = createStore<Announcement>({ text: '', urgency: 'polite', serial: 0 });

/** Tells screen readers what sighted users see happen; `assertive` only for what must interrupt. */
export function announce(text: string, urgency: Announcement['urgency'] = 'polite'): void {
  announcements.set({ text, urgency, serial: announcements.get().serial + 1 });
}
