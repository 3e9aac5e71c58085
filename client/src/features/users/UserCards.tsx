import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import { roleName } from '../../shared/access/roleName.ts';
import styles from './UserCards.module.css';
import { stateOf, type UserRowsProps } from './userRow.ts';

/** The list on a phone: the same facts, one card each. */
export function UserCards({ rows, onOpen }: UserRowsProps) {
  const { t } = useTranslation('users');
  return (
    <ul className={styles.cards} aria-label={t('table')}>
      {rows.map((row) => (
        <li key={row.id} className={styles.card}>
          <div className={styles.top}>
            <Button
              type="link"
              className={styles.name ?? ''}
              aria-label={t('manage', { name: row.name ?? '' })}
              onClick={() => onOpen(row.id)}
            >
              {row.name}
            </Button>
            <span className={styles.note}>{t(`states.${stateOf(row)}`)}</span>
          </div>
          <div className={styles.note}>{row.email}</div>
          <div>{[row.title, row.team?.name].filter(Boolean).join(' · ')}</div>
          <div className={styles.top}>
            <span className={styles.roles}>
              {(row.heldRoles ?? []).map(({ id, name }) => (
                <Tag key={id}>{roleName(name)}</Tag>
              ))}
            </span>
            {row.lastSeenAt != null && (
              <span className={styles.note}>
                <RelativeTime value={row.lastSeenAt} />
              </span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
