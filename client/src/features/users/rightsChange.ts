const reaches = ['NONE', 'OWN', 'TEAM', 'TEAM_TREE', 'ALL'] as const;
const actions = ['read', 'create', 'update', 'delete', 'export', 'transfer'] as const;
const accesses = ['NONE', 'MASK', 'FULL'] as const;

export type RecordAction = (typeof actions)[number];

/** What of a role decides what its holder can do. */
export interface HeldRights {
  readonly id: string;
  readonly specialRights: readonly string[];
  readonly entityRights: readonly ({ readonly entity: string } & Readonly<Record<RecordAction, string>>)[];
  readonly fieldRights: readonly { readonly type: string; readonly field: string; readonly read: string }[];
}

export interface Consequences {
  /** Whose records: as far as now, as far as then. */
  readonly reach: readonly {
    readonly entity: string;
    readonly action: RecordAction;
    readonly before: string;
    readonly after: string;
  }[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** How many fields are seen better, and how many worse. */
  readonly fields: { readonly more: number; readonly less: number };
}

const most = (scale: readonly string[], values: readonly string[]): string =>
  scale[Math.max(0, ...values.map((value) => scale.indexOf(value)))] ?? '';

/** What changes for a colleague who holds other roles from now on. Rights of several roles add up. */
export function consequencesOf(
  roles: readonly HeldRights[],
  before: readonly string[],
  after: readonly string[],
): Consequences {
  const now = roles.filter(({ id }) => before.includes(id));
  const then = roles.filter(({ id }) => after.includes(id));
  const reachOf = (held: readonly HeldRights[], entity: string, action: RecordAction) =>
    most(
      reaches,
      held.flatMap(({ entityRights }) => entityRights.filter((right) => right.entity === entity)).map((r) => r[action]),
    );
  const specials = (held: readonly HeldRights[]) => new Set(held.flatMap(({ specialRights }) => specialRights));
  const entities = [...new Set(roles.flatMap(({ entityRights }) => entityRights.map(({ entity }) => entity)))];
  const had = specials(now);
  const has = specials(then);
  return {
    reach: entities.flatMap((entity) =>
      actions
        .map((action) => ({
          entity,
          action,
          before: reachOf(now, entity, action),
          after: reachOf(then, entity, action),
        }))
        .filter((line) => line.before !== line.after),
    ),
    gained: [...has].filter((right) => !had.has(right)).sort(),
    lost: [...had].filter((right) => !has.has(right)).sort(),
    fields: fieldsSeen(now, then),
  };
}

function fieldsSeen(now: readonly HeldRights[], then: readonly HeldRights[]): Consequences['fields'] {
  const best = (held: readonly HeldRights[]) => {
    const levels = new Map<string, number>();
    for (const { type, field, read } of held.flatMap(({ fieldRights }) => fieldRights)) {
      const key = `${type}.${field}`;
      levels.set(key, Math.max(levels.get(key) ?? 0, accesses.indexOf(read as (typeof accesses)[number])));
    }
    return levels;
  };
  const had = best(now);
  const has = best(then);
  const keys = [...new Set([...had.keys(), ...has.keys()])];
  const steps = keys.map((key) => (has.get(key) ?? 0) - (had.get(key) ?? 0));
  return { more: steps.filter((step) => step > 0).length, less: steps.filter((step) => step < 0).length };
}

export const changesNothing = ({ reach, gained, lost, fields }: Consequences): boolean =>
  reach.length + gained.length + lost.length + fields.more + fields.less === 0;
