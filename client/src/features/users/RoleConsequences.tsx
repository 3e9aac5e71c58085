import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import { changesNothing, consequencesOf } from './rightsChange.ts';
import styles from './UserDrawer.module.css';
import { sameRoles, type RoleChoice } from './userValues.ts';

interface Props {
  readonly roles: readonly RoleChoice[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a colleague gains and loses by other roles, before they are saved. */
export function RoleConsequences({ roles, before, after }: Props) {
  const { t } = useTranslation('users');
  const term = useTerm('roles');
  if (sameRoles(before, after) || after.length === 0) return null;
  const rights = roles.map(({ id, specialRights, entityRights, fieldRights }) => ({
    id,
    specialRights: specialRights ?? [],
    entityRights: entityRights ?? [],
    fieldRights: fieldRights ?? [],
  }));
  const consequences = consequencesOf(rights, before, after);
  const { reach, gained, lost, fields } = consequences;
  // A dot would end the key; the words of roles write it as @.
  const special = (right: string) => term('special', right.replace('.', '@'));
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      className={styles.consequences ?? ''}
      title={changesNothing(consequences) ? t('consequencesNone') : t('consequences')}
      description={
        <ul className={styles.list}>
          {reach.map(({ entity, action, before: now, after: then }) => (
            <li key={`${entity}.${action}`}>
              {t('consequenceReach', {
                entity: term('entities', entity),
                action: term('action', action),
                before: term('reach', now),
                after: term('reach', then),
              })}
            </li>
          ))}
          {gained.map((right) => (
            <li key={right}>{t('consequenceGained', { right: special(right) })}</li>
          ))}
          {lost.map((right) => (
            <li key={right}>{t('consequenceLost', { right: special(right) })}</li>
          ))}
          {fields.more > 0 && <li>{t('consequenceMore', { count: fields.more })}</li>}
          {fields.less > 0 && <li>{t('consequenceLess', { count: fields.less })}</li>}
        </ul>
      }
    />
  );
}
