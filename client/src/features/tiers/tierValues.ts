import type { EditTierMutation$variables } from './__generated__/EditTierMutation.graphql.ts';
import type { TierRow } from './tierRow.ts';

type UpdateInput = EditTierMutation$variables['input'];

/** What the form holds. */
export type TierValues = Pick<TierRow, 'name' | 'intervalDays' | 'content' | 'channels' | 'ownerRole'>;

export const valuesOf = ({ name, intervalDays, content, channels, ownerRole }: TierRow): TierValues => ({
  name,
  intervalDays,
  content,
  channels,
  ownerRole,
});

function same(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item) => b.includes(item))
    : (a ?? null) === (b ?? null);
}

const clean = (value: unknown): unknown => (typeof value === 'string' ? value.trim() || null : (value ?? null));

/** Only what was changed, so that what somebody else changed meanwhile stays. */
export function changes(before: TierRow, values: TierValues): Omit<UpdateInput, 'id' | 'version'> {
  const known: Record<string, unknown> = valuesOf(before);
  return Object.fromEntries(
    Object.entries(values)
      .map(([key, value]) => [key, clean(value)] as const)
      .filter(([key, value]) => !same(clean(known[key]), value)),
  );
}
