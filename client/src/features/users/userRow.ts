import type { UsersPageQuery$data } from './__generated__/UsersPageQuery.graphql.ts';

export type UserRow = NonNullable<NonNullable<UsersPageQuery$data['following']>['nodes']>[number];

export interface UserRowsProps {
  readonly rows: readonly UserRow[];
  readonly onOpen: (id: string) => void;
}

export const stateOf = ({ active, invited }: Pick<UserRow, 'active' | 'invited'>) =>
  active === false ? 'disabled' : invited === true ? 'invited' : 'active';
