import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../../shared/session/sessionStore.ts';
import { ErrorBoundary } from '../../shared/ui/ErrorBoundary.tsx';
import { LoadingState } from '../../shared/ui/LoadingState.tsx';
import { Failure } from '../../shared/ui/StatePanel.tsx';
import { slots } from '../slots.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { Navigation } from './Navigation.tsx';
import styles from './Shell.module.css';

// Menus are heavy and nobody opens one before the page stands.
const UserMenu = lazy(async () => ({ default: (await import('./UserMenu.tsx')).UserMenu }));

const SecondFactorRequired = lazy(async () => ({
  default: (await import('./SecondFactorRequired.tsx')).SecondFactorRequired,
}));

/** The frame around every signed-in page: rail, header, main. */
export function Shell() {
  const { t } = useTranslation('shell');
  const state = useSessionState();
  const pathname = useLocation({ select: (location) => location.pathname });
  const { search: Search, bell: Bell, background } = slots;

  // Between signing out and the sign-in page there is nobody to draw a page for.
  if (state.status !== 'signedIn' && state.status !== 'expired') return null;

  if (state.session.secondFactorRequired === true) {
    return (
      <Suspense>
        <SecondFactorRequired />
      </Suspense>
    );
  }

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header className={`${styles.header ?? ''} no-print`}>
        <span className={styles.brand}>
          <img src="/favicon.svg" alt="" width={26} height={26} />
          <span className={styles.brandName}>{t('product')}</span>
        </span>
        <div className={styles.search}>
          <Suspense>{Search && <Search />}</Suspense>
        </div>
        <Suspense>{Bell && <Bell />}</Suspense>
        <Suspense fallback={<span className={styles.user} />}>
          <UserMenu />
        </Suspense>
      </header>
      <Navigation />
      <main id="main" tabIndex={-1} className={styles.main}>
        <ConnectionBanner />
        <ErrorBoundary resetKey={pathname} fallback={(error, reset) => <Failure error={error} onRetry={reset} />}>
          <Suspense fallback={<LoadingState />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      {background.map((Background, index) => (
        <Suspense key={index}>
          <Background />
        </Suspense>
      ))}
    </div>
  );
}
