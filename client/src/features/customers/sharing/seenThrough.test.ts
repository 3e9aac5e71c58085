import { describe, expect, it } from 'vitest';
import { canOnlyLook, seenOnlyShared } from './seenThrough.ts';

const teams = [
  { id: 'north', parentId: null },
  { id: 'east', parentId: 'north' },
  { id: 'west', parentId: 'north' },
];
const me = { id: 'me', teamId: 'north' };
const ask = (reaches: string[], ownerTeam: string | null, viewer = me, owner = 'other') =>
  seenOnlyShared({ shared: true, reaches, viewer, owner: { id: owner, teamId: ownerTeam }, teams });

describe('a customer seen only because it is shared', () => {
  it('is one that no role reaches', () => {
    expect(ask(['OWN'], 'north')).toBe(true);
    expect(ask(['TEAM'], 'east')).toBe(true);
    expect(ask(['TEAM_TREE'], 'west', { id: 'me', teamId: 'east' })).toBe(true);
    expect(ask(['TEAM_TREE'], null)).toBe(true);
  });

  it('is none that a role reaches anyway', () => {
    expect(ask(['OWN', 'ALL'], 'west')).toBe(false);
    expect(ask(['TEAM'], 'north')).toBe(false);
    expect(ask(['TEAM_TREE'], 'east')).toBe(false);
    expect(ask(['OWN'], 'west', me, 'me')).toBe(false);
  });

  it('is none that nobody shared with the viewer', () => {
    expect(
      seenOnlyShared({ shared: false, reaches: ['OWN'], viewer: me, owner: { id: 'x', teamId: null }, teams }),
    ).toBe(false);
  });
});

describe('what a share lets the viewer do', () => {
  const look = (userId: string | null, teamId: string | null, canEdit: boolean) =>
    canOnlyLook([{ userId, teamId, canEdit }], { id: 'me', teamId: 'east' }, teams);

  it('is changing, with them or with a team theirs stands under', () => {
    expect(look('me', null, true)).toBe(false);
    expect(look(null, 'east', true)).toBe(false);
    expect(look(null, 'north', true)).toBe(false);
  });

  it('is only looking otherwise', () => {
    expect(look('me', null, false)).toBe(true);
    expect(look('other', null, true)).toBe(true);
    expect(look(null, 'west', true)).toBe(true);
  });
});
