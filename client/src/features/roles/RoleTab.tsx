import { useBlocker } from '@tanstack/react-router';
import { Modal, Select, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { CreateRole } from './CreateRole.tsx';
import { RoleEditor } from './RoleEditor.tsx';
import type { RoleRow } from './roleRow.ts';
import type { RolesSearch } from './rolesSearch.ts';
import styles from './RoleTab.module.css';
import { useRoleName } from './useRoleName.ts';

interface Props {
  readonly roles: readonly RoleRow[];
  readonly search: RolesSearch;
  readonly onSearch: (part: RolesSearch) => void;
  readonly specialRights: readonly string[];
  /** A role came or went. */
  readonly onListChanged: () => void;
}

/** The roles on one side, the rights of the chosen one on the other. */
export function RoleTab({ roles, search, onSearch, specialRights, onListChanged }: Props) {
  const { t } = useTranslation('roles');
  const nameOf = useRoleName();
  const phone = useMediaQuery(breakpoints.phone);
  const [dirty, setDirty] = useState(false);
  const chosen = roles.find(({ id }) => id === search.role) ?? roles[0];
  const choose = (role: string | undefined) => onSearch({ role });

  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        {phone ? (
          <Select
            aria-label={t('choose')}
            value={chosen?.id ?? null}
            options={roles.map((role) => ({ value: role.id, label: nameOf(role) }))}
            onChange={choose}
          />
        ) : (
          <ul className={styles.list} aria-label={t('list')}>
            {roles.map((role) => (
              <li key={role.id}>
                <button
                  type="button"
                  className={styles.role}
                  aria-current={role.id === chosen?.id}
                  onClick={() => choose(role.id)}
                >
                  <span className={styles.name}>{nameOf(role)}</span>
                  {role.code != null && <Tag>{t('badge')}</Tag>}
                  <span className={styles.members}>{t('members', { count: role.memberCount ?? 0 })}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <CreateRole
          roles={roles}
          onCreated={(id) => {
            onListChanged();
            choose(id);
          }}
        />
      </div>
      {chosen && (
        <RoleEditor
          key={chosen.id}
          role={chosen}
          specialRights={specialRights}
          onDirty={setDirty}
          onDeleted={() => {
            choose(undefined);
            onListChanged();
          }}
        />
      )}
      <LeaveGuard dirty={dirty} />
    </div>
  );
}

/** Nothing that was changed is lost by a click beside it. */
function LeaveGuard({ dirty }: { readonly dirty: boolean }) {
  const { t } = useTranslation('roles');
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: dirty, withResolver: true });
  return (
    <Modal
      open={blocker.status === 'blocked'}
      title={t('leaveTitle')}
      okText={t('leave')}
      okButtonProps={{ danger: true }}
      cancelText={t('stay')}
      onOk={() => blocker.proceed?.()}
      onCancel={() => blocker.reset?.()}
    >
      {t('leaveText')}
    </Modal>
  );
}
