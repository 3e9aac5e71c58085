import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchQuery, graphql, useRelayEnvironment } from 'react-relay/hooks';
import type { CustomerSelectNameQuery } from './__generated__/CustomerSelectNameQuery.graphql.ts';
import type { CustomerSelectQuery } from './__generated__/CustomerSelectQuery.graphql.ts';
import { ServerSelect, type ServerSelectProps } from './ServerSelect.tsx';

const query = graphql`
  query CustomerSelectQuery($search: String) {
    customers(first: 20, search: $search, order: [{ name: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`;

const nameQuery = graphql`
  query CustomerSelectNameQuery($id: ID!) {
    customer(id: $id) {
      id
      name
    }
  }
`;

/** Finds a customer by name, code or the end of a telephone number. */
export function CustomerSelect(props: ServerSelectProps) {
  const { t } = useTranslation();
  const environment = useRelayEnvironment();
  const find = useCallback(
    async (text: string) => {
      const data = await fetchQuery<CustomerSelectQuery>(environment, query, { search: text || null }).toPromise();
      return (data?.customers?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }));
    },
    [environment],
  );
  const nameOf = useCallback(
    async (id: string) => {
      const data = await fetchQuery<CustomerSelectNameQuery>(environment, nameQuery, { id }).toPromise();
      return data?.customer?.name ?? null;
    },
    [environment],
  );
  return (
    <ServerSelect
      {...props}
      find={find}
      nameOf={nameOf}
      hint={t('customerSelect.hint')}
      none={t('customerSelect.none')}
    />
  );
}
