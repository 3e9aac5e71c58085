import { graphql } from 'react-relay/hooks';
import type { TimelineKind } from '../terms.ts';
import type { timelineQuery$variables } from './__generated__/timelineQuery.graphql.ts';

/** The first page of the history; run again after something was logged, it replaces what is shown. */
export const timelineQuery = graphql`
  query timelineQuery($id: ID!, $where: TimelineEntryFilterInput) {
    customer(id: $id) {
      id
      ...Timeline_customer @arguments(where: $where)
    }
  }
`;

export function timelineVariables(id: string, kinds: readonly TimelineKind[]): timelineQuery$variables {
  return { id, where: kinds.length === 0 ? null : { kind: { in: kinds } } };
}
