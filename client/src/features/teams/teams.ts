export interface Team {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly members: readonly Member[];
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly active: boolean;
}

export interface Branch {
  readonly team: Team;
  readonly below: readonly Branch[];
  /** Members of the team and of all teams under it. */
  readonly people: number;
}

const byName = (a: Team, b: Team) => a.name.localeCompare(b.name);

/** The teams as a forest, by name. A team whose parent is not among them stands at the top. */
export function treeOf(teams: readonly Team[]): readonly Branch[] {
  const known = new Set(teams.map(({ id }) => id));
  const branch = (team: Team): Branch => {
    const below = teams
      .filter(({ parentId }) => parentId === team.id)
      .sort(byName)
      .map(branch);
    return { team, below, people: below.reduce((sum, { people }) => sum + people, team.members.length) };
  };
  return teams
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .sort(byName)
    .map(branch);
}

/** The names from the top down to the team. */
export function pathOf(teams: readonly Team[], id: string): readonly string[] {
  const team = teams.find((candidate) => candidate.id === id);
  if (team === undefined) return [];
  return [...(team.parentId === null ? [] : pathOf(teams, team.parentId)), team.name];
}

const isUnder = (teams: readonly Team[], id: string, above: string): boolean => {
  const parent = teams.find((team) => team.id === id)?.parentId ?? null;
  return parent !== null && (parent === above || isUnder(teams, parent, above));
};

/** Where a team can be put: under any but itself and those below it. */
export const possibleParents = (teams: readonly Team[], id: string | null): readonly Team[] =>
  teams.filter((team) => id === null || (team.id !== id && !isUnder(teams, team.id, id)));

/** The teams as choices, each with the way down to it, in the order of the tree. */
export function teamChoices(teams: readonly Team[], among: readonly Team[] = teams) {
  return among
    .map(({ id }) => ({ value: id, label: pathOf(teams, id).join(' / ') }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
