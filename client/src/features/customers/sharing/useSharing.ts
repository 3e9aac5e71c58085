import { graphql, useFragment } from 'react-relay/hooks';
import { canOnlyLook, seenOnlyShared } from './seenThrough.ts';
import type { Share } from './share.ts';
import type { useSharing_query$key } from './__generated__/useSharing_query.graphql.ts';

const fragment = graphql`
  fragment useSharing_query on Query @argumentDefinitions(id: { type: "ID!" }) {
    viewer {
      user {
        id
        team {
          id
        }
      }
    }
    customer(id: $id) {
      owner {
        id
        team {
          id
        }
      }
      shares {
        id
        canEdit
        createdAt
        user {
          id
          name
        }
        team {
          id
          name
        }
        sharedBy {
          id
          name
        }
      }
    }
    teams {
      id
      name
      parent {
        id
      }
    }
    whyAccess(id: $id) {
      shared
      reasons {
        reach
      }
    }
  }
`;

export interface Sharing {
  readonly shares: readonly Share[];
  readonly teams: readonly { readonly value: string; readonly label: string }[];
  /** No role of the viewer reaches the customer; it is there only because somebody shared it. */
  readonly onlyShared: boolean;
  /** And nobody who shared it lets the viewer change it. */
  readonly readOnly: boolean;
}

/** With whom a customer is shared, and what that means for the viewer. */
export function useSharing(key: useSharing_query$key): Sharing {
  const { viewer, customer, teams, whyAccess } = useFragment(fragment, key);
  const lines = (teams ?? []).map(({ id, parent }) => ({ id, parentId: parent?.id ?? null }));
  const me = { id: viewer?.user?.id ?? null, teamId: viewer?.user?.team?.id ?? null };
  const shares = (customer?.shares ?? []).map(({ id, canEdit, createdAt, user, team, sharedBy }) => ({
    id,
    name: user?.name ?? team?.name ?? '',
    userId: user?.id ?? null,
    teamId: team?.id ?? null,
    canEdit: canEdit ?? false,
    createdAt: createdAt ?? null,
    by: sharedBy?.name ?? null,
  }));
  const onlyShared = seenOnlyShared({
    shared: whyAccess?.shared ?? false,
    reaches: (whyAccess?.reasons ?? []).map(({ reach }) => reach),
    viewer: me,
    owner: { id: customer?.owner?.id ?? null, teamId: customer?.owner?.team?.id ?? null },
    teams: lines,
  });
  return {
    shares,
    teams: (teams ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' })),
    onlyShared,
    readOnly: onlyShared && canOnlyLook(shares, me, lines),
  };
}
