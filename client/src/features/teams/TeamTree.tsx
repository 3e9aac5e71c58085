import { useTranslation } from 'react-i18next';
import type { Branch } from './teams.ts';
import styles from './TeamsPage.module.css';

interface Props {
  readonly branches: readonly Branch[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Every team under the one above it, with its people and those of the teams below. */
export function TeamTree({ branches, chosen, onChoose }: Props) {
  const { t } = useTranslation('teams');
  return (
    <ul className={styles.tree}>
      {branches.map(({ team, below, people }) => (
        <li key={team.id}>
          <button
            type="button"
            className={styles.team}
            aria-current={team.id === chosen}
            onClick={() => onChoose(team.id)}
          >
            <span className={styles.name}>{team.name}</span>
            <span className={styles.count}>
              {below.length > 0
                ? t('countWithBelow', { count: team.members.length, all: people })
                : t('count', { count: people })}
            </span>
          </button>
          {below.length > 0 && <TeamTree branches={below} chosen={chosen} onChoose={onChoose} />}
        </li>
      ))}
    </ul>
  );
}
