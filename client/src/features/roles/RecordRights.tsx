import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './matrix.module.css';
import { reachOf, setReach, type RoleDraft } from './roleDraft.ts';
import { actions, reaches, type RecordEntity, type RoleRow } from './roleRow.ts';

export interface PartProps {
  readonly role: RoleRow;
  readonly draft: RoleDraft;
  readonly onDraft: Dispatch<SetStateAction<RoleDraft>>;
}

const entities = [
  'CUSTOMER',
  'CONTACT',
  'INTERACTION',
  'OPPORTUNITY',
  'TASK',
  'REMINDER',
  'FEEDBACK',
] as const satisfies readonly RecordEntity[];

/** Whose records of each kind the role may do what with. */
export function RecordRights({ role, draft, onDraft }: PartProps) {
  const { t } = useTranslation('roles');
  return (
    <>
      <p className={styles.hint}>{t('recordsHint')}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('part.records')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('entity')}</th>
              {actions.map((action) => (
                <th key={action} scope="col">
                  {t(`action.${action}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entities.map((entity) => (
              <tr key={entity}>
                <th scope="row">{t(`entities.${entity}`)}</th>
                {actions.map((action) => {
                  const changed = draft.reaches.has(`${entity}.${action}`);
                  const label = t('cell', { row: t(`entities.${entity}`), column: t(`action.${action}`) });
                  return (
                    <td key={action} className={changed ? styles.changed : undefined}>
                      <select
                        className={styles.select}
                        aria-label={changed ? `${label} (${t('changed')})` : label}
                        value={reachOf(role, draft, entity, action)}
                        onChange={({ target }) => {
                          const reach = reaches.find((known) => known === target.value) ?? 'NONE';
                          onDraft(setReach(role, draft, entity, action, reach));
                        }}
                      >
                        {reaches.map((reach) => (
                          <option key={reach} value={reach}>
                            {t(`reach.${reach}`)}
                          </option>
                        ))}
                      </select>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
