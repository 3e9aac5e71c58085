import { useState, type ReactNode } from 'react';
import type { SecondStep } from '../../shared/session/accountApi.ts';
import { SecondStepForm } from './SecondStepForm.tsx';
import { SignInForm } from './SignInForm.tsx';

interface Props {
  /** Fixed when somebody comes back to a page that is still theirs. */
  readonly email?: string;
  readonly onSignedIn: () => void;
  /** Beside the first step only, for example other ways to take it. */
  readonly children?: (onSecondStep: (step: SecondStep) => void) => ReactNode;
}

/** Password, then the code where one is asked for. */
export function SignInSteps({ email, onSignedIn, children }: Props) {
  const [step, setStep] = useState<SecondStep | null>(null);

  if (step !== null) {
    return <SecondStepForm ticket={step.ticket} onSignedIn={onSignedIn} onBack={() => setStep(null)} />;
  }
  return (
    <>
      <SignInForm {...(email !== undefined && { email })} onSignedIn={onSignedIn} onSecondStep={setStep} />
      {children?.(setStep)}
    </>
  );
}
