import { useEffect, useState } from 'react';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import { thrownError, type UserError } from '../../shared/graphql/userErrors.ts';
import type { useCustomerCountQuery } from './__generated__/useCustomerCountQuery.graphql.ts';
import type { Json } from './condition.ts';

const PAUSE = 400;

const query = graphql`
  query useCustomerCountQuery($where: CustomerFilterInput, $segmentId: ID) {
    customersAggregate(where: $where, segmentId: $segmentId) {
      count
    }
  }
`;

export interface CustomerCount {
  readonly count: number | null;
  readonly loading: boolean;
  readonly error: UserError | null;
}

const nothing: CustomerCount = { count: null, loading: false, error: null };
const waiting: CustomerCount = { count: null, loading: true, error: null };

/** How many customers fit a condition or are in a segment; asked a moment after the last change. Null asks nothing. */
export function useCustomerCount(asked: { readonly where?: Json; readonly segmentId?: string } | null): CustomerCount {
  const environment = useRelayEnvironment();
  const key = asked === null ? null : JSON.stringify(asked);
  const [told, setTold] = useState<CustomerCount & { readonly key: string | null }>({ ...nothing, key: null });

  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    const variables = JSON.parse(key) as useCustomerCountQuery['variables'];
    const timer = setTimeout(() => {
      fetchQuery<useCustomerCountQuery>(environment, query, variables)
        .toPromise()
        .then(
          (data) => wanted && setTold({ ...nothing, key, count: data?.customersAggregate?.count ?? null }),
          (error: unknown) => wanted && setTold({ ...nothing, key, error: thrownError(error) }),
        );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [environment, key]);

  return key === null ? nothing : told.key === key ? told : waiting;
}
