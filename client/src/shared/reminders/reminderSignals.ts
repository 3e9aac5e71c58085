import { createSignal } from '../lib/signal.ts';

/** A reminder (its id) was done or snoozed somewhere on the page: its toast can go. */
export const reminderHandled = createSignal<string>();

/** The user has just asked to be reminded: the moment to offer notifications of the desktop. */
export const reminderSet = createSignal<void>();

/** A notification arrived or was handled elsewhere: lists of open work are out of date. */
export const remindersChanged = createSignal<void>();
