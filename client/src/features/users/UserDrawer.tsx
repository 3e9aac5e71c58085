import { App, Button, Drawer, List } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useAppMutation } from '../../shared/graphql/useAppMutation.ts';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import { useToast } from '../../shared/ui/useToast.ts';
import type {
  UserDrawerActiveMutation,
  UserDrawerActiveMutation$data,
} from './__generated__/UserDrawerActiveMutation.graphql.ts';
import type {
  UserDrawerEndMutation,
  UserDrawerEndMutation$data,
} from './__generated__/UserDrawerEndMutation.graphql.ts';
import type { UserDrawerQuery } from './__generated__/UserDrawerQuery.graphql.ts';
import type {
  UserDrawerResetMutation,
  UserDrawerResetMutation$data,
} from './__generated__/UserDrawerResetMutation.graphql.ts';
import { IssuedLinkDialog } from './IssuedLinkDialog.tsx';
import type { UserRow } from './UsersPage.tsx';

const query = graphql`
  query UserDrawerQuery($id: ID!) {
    node(id: $id) {
      ... on User {
        workload {
          customers
          openOpportunities
          openTasks
        }
        sessions {
          id
          device
          address
          lastSeenAt
        }
      }
    }
  }
`;

const activeMutation = graphql`
  mutation UserDrawerActiveMutation($input: SetUserActiveInput!) {
    setUserActive(input: $input) {
      user {
        id
        active
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const resetMutation = graphql`
  mutation UserDrawerResetMutation($input: ResetUserPasswordInput!) {
    resetUserPassword(input: $input) {
      link {
        path
        kind
      }
      errors {
        ...userErrors_error
      }
    }
  }
`;

const endMutation = graphql`
  mutation UserDrawerEndMutation($input: EndUserSessionInput!) {
    endUserSession(input: $input) {
      endedSessionId
      errors {
        ...userErrors_error
      }
    }
  }
`;

const pickActive = (data: UserDrawerActiveMutation$data) => data.setUserActive;
const pickReset = (data: UserDrawerResetMutation$data) => data.resetUserPassword;
const pickEnd = (data: UserDrawerEndMutation$data) => data.endUserSession;

interface Props {
  readonly user: UserRow | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One colleague: in or out, another password, where they are signed in. */
export function UserDrawer({ user, onClose, onChanged }: Props) {
  return (
    <Drawer open={user !== null} title={user?.name} onClose={onClose} destroyOnHidden size="large">
      {user && (
        <QueryBoundary key={user.id}>
          {(fetchKey) => <Colleague user={user} fetchKey={fetchKey} onChanged={onChanged} />}
        </QueryBoundary>
      )}
    </Drawer>
  );
}

interface ColleagueProps {
  readonly user: UserRow;
  readonly fetchKey: number;
  readonly onChanged: () => void;
}

function Colleague({ user: { id, name, email, title, active }, fetchKey, onChanged }: ColleagueProps) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const { modal } = App.useApp();
  const toast = useToast();
  const [refresh, setRefresh] = useState(0);
  const [link, setLink] = useState<{ readonly path: string; readonly kind: string } | null>(null);
  const { node } = useLazyLoadQuery<UserDrawerQuery>(
    query,
    { id },
    { fetchKey: fetchKey + refresh, fetchPolicy: 'store-and-network' },
  );
  const [setActive, changing] = useAppMutation<
    UserDrawerActiveMutation,
    UserDrawerActiveMutation$data['setUserActive']
  >(activeMutation, { payload: pickActive, namespace: 'users' });
  const [reset, resetting] = useAppMutation<UserDrawerResetMutation, UserDrawerResetMutation$data['resetUserPassword']>(
    resetMutation,
    { payload: pickReset, namespace: 'users' },
  );
  const [end] = useAppMutation<UserDrawerEndMutation, UserDrawerEndMutation$data['endUserSession']>(endMutation, {
    payload: pickEnd,
    namespace: 'users',
  });
  const { workload, sessions } = node ?? {};
  const words = { name: name ?? '' };

  async function admit(now: boolean): Promise<void> {
    const outcome = await setActive({ input: { id, active: now } });
    if (!outcome.ok) return;
    toast.success(now ? t('enabled', words) : t('disabled', words));
    setRefresh((key) => key + 1);
    onChanged();
  }

  function askToDisable(): void {
    modal.confirm({
      title: t('disableQuestion', words),
      content: t('disableHint', {
        customers: workload?.customers ?? 0,
        deals: workload?.openOpportunities ?? 0,
        tasks: workload?.openTasks ?? 0,
      }),
      okText: t('disable'),
      okButtonProps: { danger: true },
      cancelText: common('action.cancel'),
      onOk: () => admit(false),
    });
  }

  async function makeLink(): Promise<void> {
    const outcome = await reset({ input: { id } });
    if (outcome.ok) setLink(outcome.payload.link ?? null);
  }

  async function endSession(sessionId: string): Promise<void> {
    const outcome = await end({ input: { id: sessionId, userId: id } });
    if (!outcome.ok) return;
    toast.success(t('sessionEnded'));
    setRefresh((key) => key + 1);
  }

  return (
    <>
      <p>{[title, email].filter(Boolean).join(' · ')}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBlockEnd: 24 }}>
        {active === true && (
          <Button loading={resetting} onClick={() => void makeLink()}>
            {t('reset')}
          </Button>
        )}
        {active === true ? (
          <Button danger loading={changing} onClick={askToDisable}>
            {t('disable')}
          </Button>
        ) : (
          <Button loading={changing} onClick={() => void admit(true)}>
            {t('enable')}
          </Button>
        )}
      </div>
      <h3>{t('sessions')}</h3>
      <List
        dataSource={[...(sessions ?? [])]}
        locale={{ emptyText: t('noSessions') }}
        renderItem={(session) => (
          <List.Item
            key={session.id}
            actions={[
              <Button key="end" onClick={() => void endSession(session.id)}>
                {t('endSession')}
              </Button>,
            ]}
          >
            <span>
              {[session.device, session.address].filter(Boolean).join(' · ')} ·{' '}
              <RelativeTime value={session.lastSeenAt} />
            </span>
          </List.Item>
        )}
      />
      <IssuedLinkDialog link={link} onClose={() => setLink(null)} />
    </>
  );
}
