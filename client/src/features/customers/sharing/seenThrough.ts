import type { Share } from './share.ts';

interface TeamLine {
  readonly id: string;
  readonly parentId: string | null;
}

interface Person {
  readonly id: string | null;
  readonly teamId: string | null;
}

interface Question {
  /** Whether the customer is shared with the viewer or a team of theirs. */
  readonly shared: boolean;
  /** Whose customers each role of the viewer reaches. */
  readonly reaches: readonly string[];
  readonly viewer: Person;
  readonly owner: Person;
  readonly teams: readonly TeamLine[];
}

/** Whether the team is the other one or stands below it. */
function isWithin(teams: readonly TeamLine[], id: string | null, other: string): boolean {
  if (id === null) return false;
  return id === other || isWithin(teams, teams.find((team) => team.id === id)?.parentId ?? null, other);
}

/** Whether the viewer sees a customer only because somebody shared it: no role of theirs reaches its owner. */
export function seenOnlyShared({ shared, reaches, viewer, owner, teams }: Question): boolean {
  if (!shared) return false;
  const own = owner.id !== null && owner.id === viewer.id;
  const reached = reaches.some((reach) => {
    if (reach === 'ALL') return true;
    if (reach === 'NONE') return false;
    if (own) return true;
    if (viewer.teamId === null || reach === 'OWN') return false;
    return reach === 'TEAM' ? owner.teamId === viewer.teamId : isWithin(teams, owner.teamId, viewer.teamId);
  });
  return !reached;
}

/** Whether none of the shares that hold for the viewer lets them change the customer. */
export function canOnlyLook(
  shares: readonly Pick<Share, 'userId' | 'teamId' | 'canEdit'>[],
  viewer: Person,
  teams: readonly TeamLine[],
): boolean {
  return !shares.some(
    ({ userId, teamId, canEdit }) =>
      canEdit && (userId === null ? teamId !== null && isWithin(teams, viewer.teamId, teamId) : userId === viewer.id),
  );
}
