import { Link } from '@tanstack/react-router';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { AddMember } from './AddMember.tsx';
import { DeleteTeam } from './DeleteTeam.tsx';
import { MoveMember } from './MoveMember.tsx';
import { EditTeam } from './TeamDialog.tsx';
import styles from './TeamsPage.module.css';
import { pathOf, type Member, type Team } from './teams.ts';

interface Props {
  readonly team: Team;
  readonly teams: readonly Team[];
  readonly onChanged: () => void;
  readonly onChoose: (id: string | undefined) => void;
}

/** One team: what it is called, what it stands under, who belongs to it. */
export function TeamPanel({ team, teams, onChanged, onChoose }: Props) {
  const { t } = useTranslation('teams');
  const phone = useMediaQuery(breakpoints.phone);
  const [moving, setMoving] = useState<Member | null>(null);
  // The sheet of a phone is named already.
  const Members = phone ? 'h2' : 'h3';
  const above = pathOf(teams, team.id).slice(0, -1);
  return (
    <section className={styles.panel} aria-label={team.name}>
      <div className={styles.head}>
        <div>
          {!phone && <h2 className={styles.title}>{team.name}</h2>}
          <span className={styles.count}>{above.length > 0 ? t('under', { path: above.join(' / ') }) : t('top')}</span>
        </div>
        <div className={styles.tools}>
          <EditTeam team={team} teams={teams} onSaved={onChanged} />
          <DeleteTeam
            team={team}
            below={teams.filter(({ parentId }) => parentId === team.id)}
            onDeleted={() => {
              onChoose(team.parentId ?? undefined);
              onChanged();
            }}
          />
        </div>
      </div>
      <div className={styles.head}>
        <Members className={styles.title}>{t('members', { count: team.members.length })}</Members>
        <AddMember team={team} onAdded={onChanged} />
      </div>
      {team.members.length === 0 ? (
        <p className={styles.count}>{t('noMembers')}</p>
      ) : (
        <ul className={styles.members} aria-label={t('membersOf', { name: team.name })}>
          {team.members.map((member) => (
            <li key={member.id} className={styles.member}>
              <span>
                <Link to="/settings/users" search={{ user: member.id }}>
                  {member.name}
                </Link>
                {!member.active && <Tag className={styles.badge ?? ''}>{t('disabled')}</Tag>}
                {member.title !== null && <span className={styles.count}> {member.title}</span>}
              </span>
              <Button aria-label={t('moveName', { name: member.name })} onClick={() => setMoving(member)}>
                {t('move')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <MoveMember member={moving} team={team} teams={teams} onClose={() => setMoving(null)} onMoved={onChanged} />
    </section>
  );
}
