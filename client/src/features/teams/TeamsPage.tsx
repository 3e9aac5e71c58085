import { getRouteApi } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { breakpoints, useMediaQuery } from '../../shared/lib/useMediaQuery.ts';
import { useHasPermission } from '../../shared/session/useSession.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { FirstUse, NoPermission } from '../../shared/ui/StatePanel.tsx';
import type { TeamsPageQuery } from './__generated__/TeamsPageQuery.graphql.ts';
import { CreateTeam } from './TeamDialog.tsx';
import { TeamPanel } from './TeamPanel.tsx';
import styles from './TeamsPage.module.css';
import { TeamTree } from './TeamTree.tsx';
import { treeOf, type Team } from './teams.ts';
import './texts.ts';

const route = getRouteApi('/signed-in/settings/teams');

const query = graphql`
  query TeamsPageQuery {
    teams {
      id
      name
      parent {
        id
      }
      members {
        id
        name
        title
        active
      }
    }
  }
`;

/** The tree of teams and who belongs to which; for whoever manages users. */
export function TeamsPage(): ReactElement {
  const { t } = useTranslation('teams');
  const allowed = useHasPermission('users.manage');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('intro')} />
      {allowed ? <QueryBoundary>{(fetchKey) => <Teams fetchKey={fetchKey} />}</QueryBoundary> : <NoPermission />}
    </>
  );
}

function Teams({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('teams');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const phone = useMediaQuery(breakpoints.phone);
  const [refresh, setRefresh] = useState(0);
  const data = useLazyLoadQuery<TeamsPageQuery>(
    query,
    {},
    { fetchKey: fetchKey + refresh, fetchPolicy: 'store-and-network' },
  );
  const teams: readonly Team[] = (data.teams ?? []).map(({ id, name, parent, members }) => ({
    id,
    name: name ?? '',
    parentId: parent?.id ?? null,
    members: (members ?? []).map((member) => ({
      id: member.id,
      name: member.name ?? '',
      title: member.title ?? null,
      active: member.active ?? true,
    })),
  }));
  const tree = treeOf(teams);
  const reload = () => setRefresh((key) => key + 1);
  const choose = (team: string | undefined) => void navigate({ search: { team }, resetScroll: false });
  const create = (
    <CreateTeam
      teams={teams}
      onCreated={(id) => {
        reload();
        choose(id);
      }}
    />
  );
  if (tree.length === 0) {
    return (
      <FirstUse title={t('empty')} actions={create}>
        {t('emptyHint')}
      </FirstUse>
    );
  }

  // On a phone nothing is open until somebody asks: it would cover the tree.
  const chosen = teams.find(({ id }) => id === search.team) ?? (phone ? undefined : tree[0]?.team);
  const panel = chosen && (
    <TeamPanel key={chosen.id} team={chosen} teams={teams} onChanged={reload} onChoose={choose} />
  );
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <nav aria-label={t('tree')}>
          <TeamTree branches={tree} chosen={chosen?.id} onChoose={choose} />
        </nav>
        {create}
      </div>
      {phone ? (
        <Drawer
          open={chosen !== undefined}
          title={chosen?.name}
          size="100%"
          onClose={() => choose(undefined)}
          destroyOnHidden
        >
          {panel}
        </Drawer>
      ) : (
        panel
      )}
    </div>
  );
}
