import { Alert, Button, Tabs } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import { thrownError } from '../../shared/graphql/userErrors.ts';
import { useToast } from '../../shared/ui/useToast.ts';
import type { RoleEditorQuery } from './__generated__/RoleEditorQuery.graphql.ts';
import { FieldMatrix } from './FieldMatrix.tsx';
import { RecordRights } from './RecordRights.tsx';
import { countChanges, inputOf, noChanges, rebase, type RoleDraft } from './roleDraft.ts';
import styles from './RoleEditor.module.css';
import { RoleHead } from './RoleHead.tsx';
import { useUpdateRole } from './roleMutations.ts';
import type { RoleRow } from './roleRow.ts';
import { SpecialRights } from './SpecialRights.tsx';
import { useRoleName } from './useRoleName.ts';

const latestQuery = graphql`
  query RoleEditorQuery {
    roles {
      id
      ...roleRow_role
    }
  }
`;

interface Props {
  readonly role: RoleRow;
  readonly specialRights: readonly string[];
  readonly onDirty: (dirty: boolean) => void;
  readonly onDeleted: () => void;
}

/** All rights of one role. Changes gather until they are saved at once; a refusal leaves them where they are. */
export function RoleEditor({ role, specialRights, onDirty, onDeleted }: Props) {
  const { t } = useTranslation('roles');
  const environment = useRelayEnvironment();
  const toast = useToast();
  const name = useRoleName()(role);
  const [kept, setDraft] = useState<RoleDraft>(noChanges);
  const [conflict, setConflict] = useState(false);
  const [update, pending] = useUpdateRole();
  // The role underneath may have become newer, by the answer to a save or by somebody else's.
  const draft = rebase(role, kept);
  const changes = countChanges(draft);
  const dirty = changes > 0;

  useEffect(() => {
    onDirty(dirty);
    return () => onDirty(false);
  }, [dirty, onDirty]);

  async function save(): Promise<void> {
    const outcome = await update({ input: { id: role.id, version: role.version, ...inputOf(role, draft) } });
    setConflict(!outcome.ok && outcome.errors.some(({ code }) => code === 'VERSION_CONFLICT'));
    if (outcome.ok) {
      setDraft(noChanges);
      toast.success(t('saved', { name }));
    } else if (outcome.errors.some(({ code }) => code === 'VERSION_CONFLICT')) {
      await fetchQuery<RoleEditorQuery>(environment, latestQuery, {}, { fetchPolicy: 'network-only' })
        .toPromise()
        .catch((error: unknown) => toast.error(thrownError(error)));
    }
  }

  const part = { role, draft, onDraft: setDraft };
  return (
    <section className={styles.editor} aria-label={name}>
      <RoleHead role={role} name={name} onDeleted={onDeleted} />
      {conflict && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('conflictTitle')}
          description={dirty ? t('conflictText', { count: changes }) : t('conflictSame')}
        />
      )}
      <Tabs
        items={[
          { key: 'fields', label: t('part.fields'), children: <FieldMatrix {...part} /> },
          { key: 'records', label: t('part.records'), children: <RecordRights {...part} /> },
          {
            key: 'special',
            label: t('part.special'),
            children: <SpecialRights {...part} known={specialRights} />,
          },
        ]}
      />
      {dirty && (
        <div className={styles.bar} role="status">
          <span className={styles.count}>{t('unsaved', { count: changes })}</span>
          <Button
            disabled={pending}
            onClick={() => {
              setDraft(noChanges);
              setConflict(false);
            }}
          >
            {t('discard')}
          </Button>
          <SaveButton pending={pending} onSave={() => void save()} />
        </div>
      )}
    </section>
  );
}

function SaveButton({ pending, onSave }: { readonly pending: boolean; readonly onSave: () => void }) {
  const { t } = useTranslation();
  return (
    <Button type="primary" loading={pending} onClick={onSave}>
      {t('action.save')}
    </Button>
  );
}
