import { Button, Card, Popconfirm, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { DateTimeText, RelativeTime } from '../../shared/ui/Time.tsx';
import { useToast } from '../../shared/ui/useToast.ts';
import type { Sessions_viewer$data, Sessions_viewer$key } from './__generated__/Sessions_viewer.graphql.ts';
import type { SessionsEndMutation, SessionsEndMutation$data } from './__generated__/SessionsEndMutation.graphql.ts';
import type {
  SessionsEndOthersMutation,
  SessionsEndOthersMutation$data,
} from './__generated__/SessionsEndOthersMutation.graphql.ts';
import styles from './AccountPage.module.css';

const fragment = graphql`
  fragment Sessions_viewer on Viewer {
    sessions {
      id
      current
      device
      address
      createdAt
      lastSeenAt
      persistent
    }
  }
`;

const endOne = graphql`
  mutation SessionsEndMutation($id: ID!) {
    endSession(input: { id: $id }) {
      endedSessionId @deleteRecord
      errors {
        ...userErrors_error
      }
    }
  }
`;

const endOthers = graphql`
  mutation SessionsEndOthersMutation {
    endOtherSessions {
      endedCount
    }
  }
`;

type SessionRow = Sessions_viewer$data['sessions'][number];

/** Where one is signed in, and the way to sign out there. */
export function Sessions({ viewer }: { readonly viewer: Sessions_viewer$key }) {
  const { t } = useTranslation('account');
  const toast = useToast();
  // A session that was ended leaves a hole in the list.
  const sessions = useFragment(fragment, viewer).sessions.filter((session) => session != null);
  const [end, ending] = useAppMutation<SessionsEndMutation, SessionsEndMutation$data['endSession']>(endOne, {
    payload: (data) => data.endSession,
    namespace: 'account',
  });
  const [endAll, endingAll] = useAppMutation<
    SessionsEndOthersMutation,
    SessionsEndOthersMutation$data['endOtherSessions'] & { readonly errors?: null }
  >(endOthers, { payload: (data) => data.endOtherSessions, namespace: 'account' });

  async function endOther(session: SessionRow): Promise<void> {
    if ((await end({ id: session.id })).ok) toast.success(t('sessions.ended'));
  }

  async function endAllOthers(): Promise<void> {
    const outcome = await endAll(
      {},
      {
        updater: (store) => {
          for (const session of sessions) if (!session.current) store.delete(session.id);
        },
      },
    );
    if (outcome.ok) toast.success(t('sessions.endedOthers', { count: outcome.payload.endedCount ?? 0 }));
  }

  return (
    <Card title={<h2>{t('sessions.title')}</h2>}>
      <p>{t('sessions.hint')}</p>
      <ul className={styles.sessions ?? ''}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.session ?? ''}>
            <div>
              <div className={styles.device ?? ''}>
                {session.device ?? t('sessions.unknown')}{' '}
                {session.current && <Tag color="blue">{t('sessions.current')}</Tag>}
                {session.persistent && <Tag>{t('sessions.persistent')}</Tag>}
              </div>
              <div className={styles.details ?? ''}>
                {session.address} · {t('sessions.since')} <DateTimeText value={session.createdAt} /> ·{' '}
                {t('sessions.seen')} <RelativeTime value={session.lastSeenAt} />
              </div>
            </div>
            {!session.current && (
              <Button
                disabled={ending}
                aria-label={t('sessions.endOf', { device: session.device ?? t('sessions.unknown') })}
                onClick={() => endOther(session)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Popconfirm title={t('sessions.endOthersQuestion')} onConfirm={endAllOthers}>
          <Button loading={endingAll}>{t('sessions.endOthers')}</Button>
        </Popconfirm>
      )}
    </Card>
  );
}
