import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { forgetFieldAccess } from '../shared/graphql/fieldAccess.ts';
import { closeSocket } from '../shared/graphql/subscribeGraphql.ts';
import { useSessionState } from '../shared/session/sessionStore.ts';
import { useProofAskedFor } from '../shared/session/stepUp.ts';
import { Providers } from './providers.tsx';
import type { AppRouter } from './router.ts';

// Forms and dialogs are not needed for the first paint of a page.
const SessionExpiredDialog = lazy(async () => ({
  default: (await import('../features/auth/SessionExpiredDialog.tsx')).SessionExpiredDialog,
}));

const StepUpDialog = lazy(async () => ({
  default: (await import('../features/auth/StepUpDialog.tsx')).StepUpDialog,
}));

/** Leaves the signed-in pages as soon as nobody is signed in, in whichever tab that was decided. */
function useLeaveOnSignOut(status: string, router: AppRouter): void {
  useEffect(() => {
    if (status !== 'signedOut') return;
    forgetFieldAccess();
    void closeSocket();
    void router.invalidate();
  }, [status, router]);
}

export function App({ router }: { readonly router: AppRouter }) {
  const { status } = useSessionState();
  const proof = useProofAskedFor();
  useLeaveOnSignOut(status, router);
  return (
    <Providers>
      <RouterProvider router={router} />
      {status === 'expired' && (
        <Suspense>
          <SessionExpiredDialog />
        </Suspense>
      )}
      {proof !== null && (
        <Suspense>
          <StepUpDialog />
        </Suspense>
      )}
    </Providers>
  );
}
