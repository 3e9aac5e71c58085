import { getRouteApi, Navigate, useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionState } from '../../shared/session/sessionStore.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { AuthFrame } from './AuthFrame.tsx';
import { localPath } from './authModel.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { SignInSteps } from './SignInSteps.tsx';

const route = getRouteApi('/sign-in');

export function SignInPage(): ReactElement {
  const { t } = useTranslation('auth');
  const returnTo = localPath(route.useSearch().returnTo);
  const router = useRouter();
  const { status } = useSessionState();

  if (status === 'signedIn') return <Navigate to={returnTo} replace />;

  const enter = () => router.history.replace(returnTo);
  return (
    <AuthFrame>
      <PageHeader title={t('title')} subtitle={t('welcome')} />
      <SignInSteps onSignedIn={enter}>
        {(onSecondStep) => <DemoAccounts onSignedIn={enter} onSecondStep={onSecondStep} />}
      </SignInSteps>
    </AuthFrame>
  );
}
