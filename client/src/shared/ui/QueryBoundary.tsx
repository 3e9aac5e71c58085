import { Suspense, useState, type ReactNode } from 'react';
import { isNotAuthorized } from '../graphql/requestError.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LoadingState } from './LoadingState.tsx';
import { Failure, NoPermission } from './StatePanel.tsx';

interface Props {
  /** Reads its query with `useLazyLoadQuery(query, variables, { fetchKey })`, so that a retry asks again. */
  readonly children: (fetchKey: number) => ReactNode;
  readonly loading?: ReactNode;
  readonly resetKey?: string | number;
}

/** Three of the four states of everything that reads from the server; the component inside has only to be full or empty. */
export function QueryBoundary({ children, loading = <LoadingState />, resetKey }: Props) {
  const [fetchKey, setFetchKey] = useState(0);

  return (
    <ErrorBoundary
      resetKey={resetKey}
      fallback={(error, reset) =>
        isNotAuthorized(error) ? (
          <NoPermission />
        ) : (
          <Failure
            error={error}
            onRetry={() => {
              setFetchKey((key) => key + 1);
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
