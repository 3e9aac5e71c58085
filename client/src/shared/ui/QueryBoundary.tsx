import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { accessChanged } from '../graphql/accessSignal.ts';
import { isNotAuthorized } from '../graphql/requestError.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LoadingState } from './LoadingState.tsx';
import { Failure, NoPermission } from './StatePanel.tsx';

let asked = 0;
/** A key no question had before; the gap leaves room for pages that count their own refreshes on top. */
const newKey = (): number => (asked += 1000);

interface Props {
  /** Reads its query with `useLazyLoadQuery(query, variables, { fetchKey })`, so that a retry asks again. */
  readonly children: (fetchKey: number) => ReactNode;
  readonly loading?: ReactNode;
  readonly resetKey?: string | number;
}

/** Three of the four states of everything that reads from the server; the component inside has only to be full or empty. */
export function QueryBoundary({ children, loading = <LoadingState />, resetKey }: Props) {
  // Of its own for every visit: Relay keeps the answer to a page that was left before it stood, and would show it again.
  const [fetchKey, setFetchKey] = useState(newKey);
  const [rights, setRights] = useState(0);

  useEffect(
    () =>
      accessChanged.listen(() => {
        setFetchKey(newKey());
        setRights((changes) => changes + 1);
      }),
    [],
  );

  return (
    <ErrorBoundary
      resetKey={`${rights} ${resetKey ?? ''}`}
      fallback={(error, reset) =>
        isNotAuthorized(error) ? (
          <NoPermission />
        ) : (
          <Failure
            error={error}
            onRetry={() => {
              setFetchKey(newKey());
              reset();
            }}
          />
        )
      }
    >
      <Suspense fallback={loading}>{children(fetchKey)}</Suspense>
    </ErrorBoundary>
  );
}
