import type { ExportCustomersInput } from './__generated__/ExportDialogMutation.graphql.ts';

/** Which customers leave, and in which order: those of the list. */
export type ExportSet = Pick<ExportCustomersInput, 'where' | 'search' | 'order'>;

export const exportColumns = [
  'name',
  'code',
  'kind',
  'lifecycle',
  'tier',
  'owner',
  'tags',
  'industry',
  'size',
  'region',
  'city',
  'address',
  'website',
  'phone',
  'taxNumber',
  'source',
  'annualValue',
  'lastContactAt',
  'nextContactAt',
  'nextStep',
  'firstDealAt',
  'lifecycleReason',
  'remark',
  'createdAt',
  'updatedAt',
] as const;

export type ExportColumn = (typeof exportColumns)[number];

/** What most people want; the rest is a click away. */
export const usualColumns: readonly ExportColumn[] = [
  'name',
  'code',
  'lifecycle',
  'tier',
  'owner',
  'city',
  'phone',
  'annualValue',
  'lastContactAt',
];
