import type { Channel } from '../../../shared/lib/channels.ts';
import type { Sentiment } from '../terms.ts';
import { nextTime, remindTime, type NextChoice, type RemindChoice, type When } from './when.ts';

/** What stands in the composer. */
export interface Draft {
  readonly channel: Channel;
  readonly contactId: string | null;
  readonly summary: string;
  readonly feedback: string;
  readonly sentiment: Sentiment | 'NONE';
  readonly nextStep: string;
  readonly nextAt: When<NextChoice>;
  readonly remindAt: When<RemindChoice>;
}

export const emptyDraft: Draft = {
  channel: 'PHONE',
  contactId: null,
  summary: '',
  feedback: '',
  sentiment: 'NONE',
  nextStep: '',
  nextAt: { choice: 'none', custom: '' },
  remindAt: { choice: 'none', custom: '' },
};

const draftKey = (userId: string, customerId: string) => `crmgraph.draft:${userId}:${customerId}`;
const channelKey = (userId: string) => `crmgraph.composer.channel:${userId}`;

/** Whether somebody typed or chose anything worth keeping. */
export const hasContent = ({ summary, feedback, nextStep }: Draft): boolean =>
  [summary, feedback, nextStep].some((text) => text.trim() !== '');

/** What was left unsent on this device, or null. */
export function loadDraft(userId: string, customerId: string): Draft | null {
  try {
    const stored = JSON.parse(localStorage.getItem(draftKey(userId, customerId)) ?? 'null') as Partial<Draft> | null;
    return stored === null ? null : { ...emptyDraft, ...stored };
  } catch {
    return null; // cut off or not ours
  }
}

export function saveDraft(userId: string, customerId: string, draft: Draft): void {
  localStorage.setItem(channelKey(userId), draft.channel);
  if (hasContent(draft)) localStorage.setItem(draftKey(userId, customerId), JSON.stringify(draft));
  else forgetDraft(userId, customerId);
}

export function forgetDraft(userId: string, customerId: string): void {
  localStorage.removeItem(draftKey(userId, customerId));
}

/** A new entry, by the channel this person used last. */
export function newDraft(userId: string): Draft {
  const channel = localStorage.getItem(channelKey(userId)) as Channel | null;
  return { ...emptyDraft, channel: channel ?? emptyDraft.channel };
}

/** What is sent: one submit for the contact, the next step and its reminder. */
export function followUpInput(draft: Draft, customerId: string, now: Date) {
  const next = nextTime(draft.nextAt, now);
  const remind = remindTime(draft.remindAt, next, now);
  return {
    customerId,
    channel: draft.channel,
    summary: draft.summary.trim(),
    ...(draft.contactId && { contactId: draft.contactId }),
    ...(draft.feedback.trim() !== '' && { feedback: draft.feedback.trim() }),
    ...(draft.sentiment !== 'NONE' && { sentiment: draft.sentiment }),
    ...(draft.nextStep.trim() !== '' && { nextStep: draft.nextStep.trim() }),
    ...(next !== null && { nextAt: next.toISOString() }),
    ...(remind !== null && { remindAt: remind.toISOString() }),
  };
}
