import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import type { ColleagueSelectNameQuery } from './__generated__/ColleagueSelectNameQuery.graphql.ts';
import type { ColleagueSelectQuery } from './__generated__/ColleagueSelectQuery.graphql.ts';
import { ServerSelect, type ServerSelectProps } from './ServerSelect.tsx';

const query = graphql`
  query ColleagueSelectQuery($where: UserFilterInput) {
    users(first: 20, where: $where, order: [{ name: ASC }]) {
      nodes {
        id
        name
        team {
          id
          name
        }
      }
    }
  }
`;

const nameQuery = graphql`
  query ColleagueSelectNameQuery($id: ID!) {
    node(id: $id) {
      ... on User {
        name
      }
    }
  }
`;

interface Props extends ServerSelectProps {
  /** Who makes no sense here. */
  readonly without?: readonly string[];
}

const nobody: readonly string[] = [];

/** Finds a colleague who still works here; the team stands behind the name, because names repeat. */
export function ColleagueSelect({ without = nobody, ...props }: Props) {
  const { t } = useTranslation();
  const environment = useRelayEnvironment();
  const find = useCallback(
    async (text: string) => {
      const where = { active: { eq: true }, ...(text !== '' && { name: { contains: text } }) };
      const data = await fetchQuery<ColleagueSelectQuery>(environment, query, { where }).toPromise();
      return (data?.users?.nodes ?? [])
        .filter(({ id }) => !without.includes(id))
        .map(({ id, name, team }) => ({ value: id, label: [name, team?.name].filter(Boolean).join(' · ') }));
    },
    [environment, without],
  );
  const nameOf = useCallback(
    async (id: string) => {
      const data = await fetchQuery<ColleagueSelectNameQuery>(environment, nameQuery, { id }).toPromise();
      return data?.node?.name ?? null;
    },
    [environment],
  );
  return (
    <ServerSelect
      {...props}
      find={find}
      nameOf={nameOf}
      hint={t('colleagueSelect.hint')}
      none={t('colleagueSelect.none')}
    />
  );
}
