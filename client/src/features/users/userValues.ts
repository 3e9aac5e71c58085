import type { UserDrawerQuery$data } from './__generated__/UserDrawerQuery.graphql.ts';

type Node = NonNullable<UserDrawerQuery$data['node']>;
/** The node of an id that is a user's. */
export type Colleague = Node & { readonly id: string };
export type RoleChoice = NonNullable<UserDrawerQuery$data['roles']>[number];

/** What the form of a colleague holds. */
export interface UserValues {
  readonly name: string;
  readonly title?: string | null;
  readonly teamId?: string | null;
  readonly roleIds: readonly string[];
}

export const valuesOf = ({ name, title, team, heldRoles }: Colleague): UserValues => ({
  name: name ?? '',
  title: title ?? null,
  teamId: team?.id ?? null,
  roleIds: (heldRoles ?? []).map(({ id }) => id),
});

/** What is different from before, so that two who change different things do not undo each other's. */
export function profileChanges(before: UserValues, now: UserValues) {
  const title = now.title?.trim() || null;
  const teamId = now.teamId ?? null;
  return {
    ...(now.name.trim() !== before.name && { name: now.name.trim() }),
    ...(title !== before.title && { title }),
    ...(teamId !== before.teamId && { teamId }),
  };
}

export const sameRoles = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));
