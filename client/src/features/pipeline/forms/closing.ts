/** The three ways off the board. */
export const closingKinds = ['won', 'lost', 'hold'] as const;
export type ClosingKind = (typeof closingKinds)[number];

export interface Closing {
  readonly kind: ClosingKind;
  readonly id: string;
  readonly version: number;
  readonly title: string;
}

export const sources = ['NEW', 'REPURCHASE', 'REFERRAL', 'RENEWAL'] as const;

export const lostReasons = [
  'PRICE',
  'COMPETITOR',
  'NO_BUDGET',
  'NO_DECISION',
  'TIMING',
  'REQUIREMENTS',
  'SERVICE',
  'OTHER',
] as const;
export type LostReason = (typeof lostReasons)[number];
