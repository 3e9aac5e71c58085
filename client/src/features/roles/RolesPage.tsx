import { getRouteApi } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useCallback, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useHasPermission } from '../../shared/session/useSession.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { NoPermission } from '../../shared/ui/StatePanel.tsx';
import type { RolesPageQuery } from './__generated__/RolesPageQuery.graphql.ts';
import { CompareRoles } from './CompareRoles.tsx';
import { DataClasses } from './DataClasses.tsx';
import { RolePreview } from './RolePreview.tsx';
import { roleOf } from './roleRow.ts';
import { RoleTab } from './RoleTab.tsx';
import { tabs, type RolesSearch } from './rolesSearch.ts';

const route = getRouteApi('/signed-in/settings/roles');

const query = graphql`
  query RolesPageQuery {
    roles {
      id
      ...roleRow_role
    }
    accessModel {
      specialRights
      fields {
        type
        field
        dataClass
        mask
      }
    }
  }
`;

/** Who may see, change and export what. */
export function RolesPage(): ReactElement {
  const { t } = useTranslation('roles');
  const allowed = useHasPermission('roles.manage');
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('intro')} />
      {allowed ? <QueryBoundary>{(fetchKey) => <Roles fetchKey={fetchKey} />}</QueryBoundary> : <NoPermission />}
    </>
  );
}

function Roles({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('roles');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [refresh, setRefresh] = useState(0);
  const data = useLazyLoadQuery<RolesPageQuery>(
    query,
    {},
    { fetchKey: fetchKey + refresh, fetchPolicy: 'store-and-network' },
  );
  const change = useCallback(
    (part: RolesSearch) =>
      void navigate({ search: (current: RolesSearch) => ({ ...current, ...part }), resetScroll: false }),
    [navigate],
  );
  const roles = (data.roles ?? []).map(roleOf);
  const reload = () => setRefresh((key) => key + 1);
  const props = { roles, search, onSearch: change };
  const panes = {
    roles: <RoleTab {...props} specialRights={data.accessModel?.specialRights ?? []} onListChanged={reload} />,
    compare: <CompareRoles {...props} />,
    preview: <RolePreview {...props} />,
    classes: <DataClasses fields={data.accessModel?.fields ?? []} />,
  };

  return (
    <Tabs
      activeKey={search.tab ?? 'roles'}
      onChange={(key) => change({ tab: tabs.find((tab) => tab === key) })}
      destroyOnHidden
      items={tabs.map((key) => ({ key, label: t(`tab.${key}`), children: panes[key] }))}
    />
  );
}
