import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import type { useConditionChoicesQuery } from './__generated__/useConditionChoicesQuery.graphql.ts';
import { fields, type Field } from './condition.ts';

const query = graphql`
  query useConditionChoicesQuery {
    segmentFields
    tiers {
      id
      name
    }
    tags {
      id
      name
    }
    users(first: 200, order: [{ name: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`;

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ConditionChoices {
  /** What the viewer may build a condition from. */
  readonly fields: readonly Field[];
  readonly tiers: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly owners: readonly Choice[];
}

const enumerations = {
  lifecycle: ['LEAD', 'PROSPECT', 'NEW', 'ACTIVE', 'AT_RISK', 'DORMANT', 'LOST', 'WON_BACK', 'ARCHIVED'],
  kind: ['COMPANY', 'PERSON'],
  size: ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE'],
  source: ['REFERRAL', 'WEBSITE', 'EXHIBITION', 'COLD_CALL', 'ADVERTISEMENT', 'WECHAT', 'PARTNER', 'OTHER'],
} as const;

const choices = (
  items: readonly { readonly id: string; readonly name: string | null | undefined }[] | null | undefined,
): readonly Choice[] => (items ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }));

/** What rows of a condition choose from. */
export function useConditionChoices(): ConditionChoices {
  const { segmentFields, tiers, tags, users } = useLazyLoadQuery<useConditionChoicesQuery>(query, {});
  return {
    fields: fields.filter(({ name }) => segmentFields?.includes(name)),
    tiers: choices(tiers),
    tags: choices(tags),
    owners: choices(users?.nodes),
  };
}

/** The values a field of few can have. */
export function valuesOf(
  { kind, group }: Field,
  { tiers, tags, owners }: ConditionChoices,
  term: (group: string, value: string) => string,
): readonly Choice[] {
  if (group !== undefined) return enumerations[group].map((value) => ({ value, label: term(group, value) }));
  return kind === 'tier' ? tiers : kind === 'tags' ? tags : owners;
}
