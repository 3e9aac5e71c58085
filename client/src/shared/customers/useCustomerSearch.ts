import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import type {
  useCustomerSearchQuery,
  useCustomerSearchQuery$data,
} from './__generated__/useCustomerSearchQuery.graphql.ts';

const searchQuery = graphql`
  query useCustomerSearchQuery($search: String!, $first: Int!) {
    customers(first: $first, search: $search) {
      nodes {
        id
        name
        city
        owner {
          id
          name
        }
        tier {
          id
          name
          rank
        }
      }
    }
  }
`;

export type CustomerHit = NonNullable<NonNullable<useCustomerSearchQuery$data['customers']>['nodes']>[number];

export interface CustomerSearch {
  readonly state: 'idle' | 'loading' | 'failed' | 'ready';
  readonly hits: readonly CustomerHit[];
}

const PAUSE = 200;
const HITS = 8;
const nothing: CustomerSearch = { state: 'idle', hits: [] };

/** Customers by name, code or phone while somebody types: after a pause, and only the answer to the last question. */
export function useCustomerSearch(): readonly [CustomerSearch, (text: string) => void] {
  const environment = useRelayEnvironment();
  const [result, setResult] = useState<CustomerSearch>(nothing);
  const stop = useRef<() => void>(() => undefined);

  useEffect(() => () => stop.current(), []);

  const search = useCallback(
    (text: string) => {
      stop.current();
      const wanted = text.trim();
      if (wanted === '') {
        setResult(nothing);
        return;
      }
      setResult(({ hits }) => ({ state: 'loading', hits }));
      const timer = setTimeout(() => {
        const asked = fetchQuery<useCustomerSearchQuery>(environment, searchQuery, {
          search: wanted,
          first: HITS,
        }).subscribe({
          next: ({ customers }) => setResult({ state: 'ready', hits: customers?.nodes ?? [] }),
          error: () => setResult({ state: 'failed', hits: [] }),
        });
        stop.current = () => asked.unsubscribe();
      }, PAUSE);
      stop.current = () => clearTimeout(timer);
    },
    [environment],
  );
  return [result, search];
}
