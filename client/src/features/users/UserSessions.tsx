import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  UserSessionsEndMutation,
  UserSessionsEndMutation$data,
} from './__generated__/UserSessionsEndMutation.graphql.ts';
import styles from './UserDrawer.module.css';
import type { Colleague } from './userValues.ts';

const endMutation = graphql`
  mutation UserSessionsEndMutation($input: EndUserSessionInput!) {
    endUserSession(input: $input) {
      endedSessionId
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickEnded = (data: UserSessionsEndMutation$data) => data.endUserSession;

interface Props {
  readonly userId: string;
  readonly sessions: NonNullable<Colleague['sessions']>;
  readonly onEnded: () => void;
}

/** Where the colleague is signed in; each can be ended. */
export function UserSessions({ userId, sessions, onEnded }: Props) {
  const { t } = useTranslation('users');
  const toast = useToast();
  const [end] = useAppMutation<UserSessionsEndMutation, UserSessionsEndMutation$data['endUserSession']>(endMutation, {
    payload: pickEnded,
    namespace: 'users',
  });

  async function endSession(id: string): Promise<void> {
    const outcome = await end({ input: { id, userId } });
    if (!outcome.ok) return;
    toast.success(t('sessionEnded'));
    onEnded();
  }

  return (
    <section>
      <h2 className={styles.heading}>{t('sessions')}</h2>
      {sessions.length === 0 ? (
        <p className={styles.address}>{t('noSessions')}</p>
      ) : (
        <ul className={styles.sessions}>
          {sessions.map(({ id, device, address, lastSeenAt }) => (
            <li key={id} className={styles.session}>
              <span>
                {[device, address].filter(Boolean).join(' · ')} · <RelativeTime value={lastSeenAt} />
              </span>
              <Button onClick={() => void endSession(id)}>{t('endSession')}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
