import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import type { useCustomerChoicesQuery } from './__generated__/useCustomerChoicesQuery.graphql.ts';

const choicesQuery = graphql`
  query useCustomerChoicesQuery {
    viewer {
      permissions {
        canWriteCustomers
        canTransferCustomers
      }
    }
    tiers {
      id
      name
    }
    tags {
      id
      name
    }
    segments(first: 50, order: [{ name: ASC }]) {
      nodes {
        id
        name
        problem
      }
    }
    users(first: 200, where: { active: { eq: true } }, order: [{ name: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`;

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Shown, but not to be chosen. */
  readonly disabled?: boolean;
}

export interface CustomerChoices {
  readonly tiers: readonly Choice[];
  readonly tags: readonly Choice[];
  readonly owners: readonly Choice[];
  /** The viewer's segments and those shared with them; what they may not use is disabled. */
  readonly segments: readonly Choice[];
  readonly canWrite: boolean;
  readonly canTransfer: boolean;
}

const choices = (
  items: readonly { readonly id: string; readonly name: string | null | undefined }[] | null | undefined,
) => (items ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }));

/** What filters and forms choose from, and what the viewer may do with customers; asked once per visit. */
export function useCustomerChoices(fetchKey: number): CustomerChoices {
  const { viewer, tiers, tags, users, segments } = useLazyLoadQuery<useCustomerChoicesQuery>(
    choicesQuery,
    {},
    { fetchKey, fetchPolicy: 'store-or-network' },
  );
  return {
    tiers: choices(tiers),
    tags: choices(tags),
    owners: choices(users?.nodes),
    segments: (segments?.nodes ?? []).map(({ id, name, problem }) => ({
      value: id,
      label: name ?? '',
      disabled: problem !== null && problem !== undefined,
    })),
    canWrite: viewer?.permissions.canWriteCustomers ?? false,
    canTransfer: viewer?.permissions.canTransferCustomers ?? false,
  };
}
