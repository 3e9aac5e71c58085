import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Failure } from '../shared/ui/StatePanel.tsx';

/** The last net: a page whose code did not arrive, or a fault nobody caught closer by. */
export function RouteFailure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <Failure
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}
