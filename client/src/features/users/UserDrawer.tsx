import { App, Drawer, Form, type FormInstance } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useHasPermission } from '../../shared/session/useSession.ts';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { NoResult } from '../../shared/ui/StatePanel.tsx';
import type { UserDrawerQuery } from './__generated__/UserDrawerQuery.graphql.ts';
import { EditUser } from './EditUser.tsx';
import type { UserValues } from './userValues.ts';
import { UserAccess } from './UserAccess.tsx';
import styles from './UserDrawer.module.css';
import { UserSessions } from './UserSessions.tsx';
import { UserSignIn } from './UserSignIn.tsx';

const query = graphql`
  query UserDrawerQuery($id: ID!) {
    node(id: $id) {
      ... on User {
        id
        name
        email
        title
        active
        team {
          id
          name
        }
        heldRoles {
          id
          name
        }
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
    teams {
      id
      name
    }
    roles {
      id
      name
      specialRights
      entityRights {
        entity
        create
        read
        update
        delete
        export
        transfer
      }
      fieldRights {
        type
        field
        read
      }
    }
  }
`;

interface Props {
  readonly userId: string | undefined;
  readonly name: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One colleague: who they are and what they may, in or out, where they are signed in. */
export function UserDrawer({ userId, name, onClose, onChanged }: Props) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const { modal } = App.useApp();
  const [form] = Form.useForm<UserValues>();

  function close(): void {
    if (!form.isFieldsTouched()) return onClose();
    modal.confirm({
      title: t('leaveTitle'),
      content: t('leaveText'),
      okText: t('leave'),
      okButtonProps: { danger: true },
      cancelText: t('stay'),
      onOk: onClose,
    });
  }

  return (
    <Drawer
      open={userId !== undefined}
      title={name}
      onClose={close}
      closable={{ 'aria-label': common('action.close') }}
      destroyOnHidden
      size={640}
    >
      {userId !== undefined && (
        <QueryBoundary key={userId}>
          {(fetchKey) => <Parts userId={userId} form={form} fetchKey={fetchKey} onChanged={onChanged} />}
        </QueryBoundary>
      )}
    </Drawer>
  );
}

interface PartsProps {
  readonly userId: string;
  readonly form: FormInstance<UserValues>;
  readonly fetchKey: number;
  readonly onChanged: () => void;
}

function Parts({ userId, form, fetchKey, onChanged }: PartsProps) {
  const { t } = useTranslation('users');
  const mayAsk = useHasPermission('roles.manage');
  const [refresh, setRefresh] = useState(0);
  const { node, teams, roles } = useLazyLoadQuery<UserDrawerQuery>(
    query,
    { id: userId },
    { fetchKey: fetchKey + refresh, fetchPolicy: 'store-and-network' },
  );
  if (node?.id === undefined) return <NoResult title={t('gone')}>{t('goneHint')}</NoResult>;
  const user = { ...node, id: node.id };
  const changed = () => {
    setRefresh((key) => key + 1);
    onChanged();
  };
  return (
    <div className={styles.parts}>
      <p className={styles.address}>{user.email}</p>
      <EditUser user={user} form={form} teams={teams ?? []} roles={roles ?? []} onSaved={changed} />
      <UserSignIn user={user} onChanged={changed} />
      {mayAsk && <UserAccess userId={userId} />}
      <UserSessions userId={userId} sessions={user.sessions ?? []} onEnded={changed} />
    </div>
  );
}
