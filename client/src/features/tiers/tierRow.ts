import type { TiersPageQuery$data } from './__generated__/TiersPageQuery.graphql.ts';

export type TierRow = NonNullable<TiersPageQuery$data['tiers']>[number];

export interface TierRowsProps {
  readonly rows: readonly TierRow[];
  /** Null for those who may only read. */
  readonly onEdit: ((tier: TierRow) => void) | null;
  readonly onDelete: ((tier: TierRow) => void) | null;
}
