import { describe, expect, it } from 'vitest';
import { pathOf, possibleParents, teamChoices, treeOf, type Team } from './teams.ts';

const member = (id: string) => ({ id, name: id, title: null, active: true });
const team = (id: string, parentId: string | null, ...people: string[]): Team => ({
  id,
  name: id.toUpperCase(),
  parentId,
  members: people.map(member),
});

// north has east and west; east has desk.
const teams = [
  team('desk', 'east', 'u4', 'u5'),
  team('west', 'north'),
  team('east', 'north', 'u2', 'u3'),
  team('north', null, 'u1'),
  team('lost', 'unknown', 'u6'),
];

describe('the tree of teams', () => {
  it('stands by name, and a team whose parent is not there stands at the top', () => {
    expect(treeOf(teams).map((branch) => branch.team.id)).toEqual(['lost', 'north']);
    expect(treeOf(teams)[1]?.below.map((branch) => branch.team.id)).toEqual(['east', 'west']);
  });

  it('counts the people of a team with those of the teams under it', () => {
    expect(treeOf(teams)[1]?.people).toBe(5);
    expect(treeOf(teams)[1]?.below.map((branch) => branch.people)).toEqual([4, 0]);
  });

  it('names the way down to a team', () => {
    expect(pathOf(teams, 'desk')).toEqual(['NORTH', 'EAST', 'DESK']);
    expect(pathOf(teams, 'nobody')).toEqual([]);
  });

  it('offers a team neither itself nor one below it as its parent', () => {
    expect(possibleParents(teams, 'east').map(({ id }) => id)).toEqual(['west', 'north', 'lost']);
    expect(possibleParents(teams, null)).toHaveLength(teams.length);
  });

  it('lists choices by their way down', () => {
    expect(teamChoices(teams).map(({ label }) => label)).toEqual([
      'LOST',
      'NORTH',
      'NORTH / EAST',
      'NORTH / EAST / DESK',
      'NORTH / WEST',
    ]);
  });
});
