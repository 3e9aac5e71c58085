import { graphql } from 'react-relay/hooks';
import { readInlineData } from 'relay-runtime';
import type { roleRow_role$data, roleRow_role$key } from './__generated__/roleRow_role.graphql.ts';

/** All of a role: what the page shows, compares and changes. */
const roleFragment = graphql`
  fragment roleRow_role on Role @inline {
    id
    version
    code
    name
    description
    requiresSecondFactor
    memberCount
    specialRights
    entityRights {
      entity
      create
      read
      update
      delete
      export
      transfer
    }
    fieldRights {
      type
      field
      dataClass
      read
      write
      export
      isDefault
    }
  }
`;

type Data = Omit<roleRow_role$data, ' $fragmentType'>;
/** Without the value Relay adds for what a newer server may say: the page names the values it knows. */
type Known<T> = { readonly [K in keyof T]: Exclude<T[K], '%future added value'> };

export type EntityRight = Known<NonNullable<Data['entityRights']>[number]>;
export type FieldRight = Known<NonNullable<Data['fieldRights']>[number]>;
export type RecordEntity = EntityRight['entity'];
export type Reach = EntityRight['read'];
export type FieldAccess = FieldRight['read'];
export type DataClass = FieldRight['dataClass'];

export interface RoleRow extends Omit<Data, 'entityRights' | 'fieldRights'> {
  readonly entityRights: readonly EntityRight[] | null | undefined;
  readonly fieldRights: readonly FieldRight[] | null | undefined;
}

export const roleOf = (key: roleRow_role$key): RoleRow => readInlineData(roleFragment, key) as RoleRow;

export const actions = ['read', 'create', 'update', 'delete', 'export', 'transfer'] as const;
export type Action = (typeof actions)[number];

export const reaches = ['NONE', 'OWN', 'TEAM', 'TEAM_TREE', 'ALL'] as const satisfies readonly Reach[];
export const accesses = ['NONE', 'MASK', 'FULL'] as const satisfies readonly FieldAccess[];

export const coordinate = ({ type, field }: Pick<FieldRight, 'type' | 'field'>): string => `${type}.${field}`;
