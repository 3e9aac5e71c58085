import { RouterProvider } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SessionExpiredDialog } from '../features/auth/SessionExpiredDialog.tsx';
import { forgetFieldAccess } from '../shared/graphql/fieldAccess.ts';
import { closeSocket } from '../shared/graphql/subscribeGraphql.ts';
import { useSessionState } from '../shared/session/sessionStore.ts';
import { Providers } from './providers.tsx';
import { router } from './router.ts';

/** Leaves the signed-in pages as soon as nobody is signed in, in whichever tab that was decided. */
function useLeaveOnSignOut(): void {
  const { status } = useSessionState();
  useEffect(() => {
    if (status !== 'signedOut') return;
    forgetFieldAccess();
    void closeSocket();
    void router.invalidate();
  }, [status]);
}

export function App() {
  useLeaveOnSignOut();
  return (
    <Providers>
      <RouterProvider router={router} />
      <SessionExpiredDialog />
    </Providers>
  );
}
