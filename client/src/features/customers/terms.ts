import { useTerm as useTermOf } from '../../shared/i18n/useTerm.ts';

/** The words of the schema's enumerations, in the order a person expects them. */
export const lifecycles = [
  'LEAD',
  'PROSPECT',
  'NEW',
  'ACTIVE',
  'AT_RISK',
  'DORMANT',
  'LOST',
  'WON_BACK',
  'ARCHIVED',
] as const;
export const customerKinds = ['COMPANY', 'PERSON'] as const;
export const companySizes = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE'] as const;
export const customerSources = [
  'REFERRAL',
  'WEBSITE',
  'EXHIBITION',
  'COLD_CALL',
  'ADVERTISEMENT',
  'WECHAT',
  'PARTNER',
  'OTHER',
] as const;
export const sentiments = ['POSITIVE', 'NEUTRAL', 'NEGATIVE'] as const;
export const dateKinds = ['BIRTHDAY', 'ANNIVERSARY', 'FESTIVAL', 'RENEWAL', 'CUSTOM'] as const;
export const contactRoles = ['DECIDER', 'INFLUENCER', 'USER', 'PAYER', 'OTHER'] as const;
export const timelineKinds = ['INTERACTION', 'STAGE_CHANGE', 'FEEDBACK', 'TASK', 'CUSTOMER_CHANGE'] as const;

export type Lifecycle = (typeof lifecycles)[number];
export type Sentiment = (typeof sentiments)[number];
export type TimelineKind = (typeof timelineKinds)[number];

/** `term('lifecycle', 'AT_RISK')` in the user's language; a value newer than this page shows as it came. */
export function useTerm(): (group: string, value: string) => string {
  return useTermOf('customers');
}

/** What antd's Select and Segmented take. */
export function useTermOptions(): <T extends string>(
  group: string,
  values: readonly T[],
) => { value: T; label: string }[] {
  const term = useTerm();
  return (group, values) => values.map((value) => ({ value, label: term(group, value) }));
}
