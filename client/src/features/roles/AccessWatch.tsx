import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useRelayEnvironment } from 'react-relay/hooks';
import { requestSubscription, type Environment } from 'relay-runtime';
import { accessChanged } from '../../shared/graphql/accessSignal.ts';
import { pause, retryDelay } from '../../shared/graphql/socketClosing.ts';
import { refreshSession } from '../../shared/session/sessionStore.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { AccessWatchSubscription } from './__generated__/AccessWatchSubscription.graphql.ts';

const subscription = graphql`
  subscription AccessWatchSubscription {
    onAccessChanged {
      fingerprint
    }
  }
`;

/** Follows the viewer's rights for as long as somebody is signed in. Each connection begins with how they stand. */
function followAccess(environment: Environment, onChange: () => void): () => void {
  let known: string | null = null;
  let closed = false;
  let stop: () => void = () => undefined;

  const listen = (): Promise<void> =>
    new Promise((resolve) => {
      const subscribed = requestSubscription<AccessWatchSubscription>(environment, {
        subscription,
        variables: {},
        onNext: (data) => {
          if (!data) return;
          const { fingerprint } = data.onAccessChanged;
          const changed = known !== null && known !== fingerprint;
          known = fingerprint;
          if (changed) onChange();
        },
        onError: () => resolve(),
        onCompleted: () => resolve(),
      });
      stop = () => {
        subscribed.dispose();
        resolve();
      };
    });

  async function follow(): Promise<void> {
    const isClosed = () => closed;
    for (let attempt = 0; !isClosed(); attempt++) {
      await listen();
      if (!isClosed()) await pause(retryDelay(attempt));
    }
  }

  void follow();
  return () => {
    closed = true;
    stop();
  };
}

/** Lets every open page read again when an administrator changes what its viewer may see. */
export function AccessWatch(): null {
  const { t } = useTranslation('roles');
  const environment = useRelayEnvironment();
  const toast = useToast();
  const [changes, setChanges] = useState(0);

  const changed = useEffectEvent(() => {
    void refreshSession();
    accessChanged.tell();
    setChanges((count) => count + 1);
    toast.success(t('live.changed'));
  });

  useEffect(() => followAccess(environment, () => changed()), [environment]);

  // After the pages on screen have asked again, so that they keep what they show until the answer is there. What was left
  // earlier must not come back from memory.
  useEffect(() => {
    if (changes > 0) environment.getStore().notify(undefined, true);
  }, [environment, changes]);

  return null;
}
