import {
  accesses,
  actions,
  coordinate,
  type Action,
  type EntityRight,
  type FieldAccess,
  type FieldRight,
  type Reach,
  type RecordEntity,
  type RoleRow,
} from './roleRow.ts';

/** What a role says about one field, or that it leaves the field to its data class. */
export interface FieldChange {
  readonly read: FieldAccess;
  readonly write: boolean;
  readonly export: FieldAccess;
  readonly isDefault: boolean;
}

/**
 * The changes of a role that are not saved yet, by what they change. They hold no base, so a newer version of the role can
 * be put underneath without losing one.
 */
export interface RoleDraft {
  readonly reaches: ReadonlyMap<string, Reach>;
  readonly special: ReadonlyMap<string, boolean>;
  readonly fields: ReadonlyMap<string, FieldChange>;
}

export const noChanges: RoleDraft = { reaches: new Map(), special: new Map(), fields: new Map() };

export const countChanges = ({ reaches, special, fields }: RoleDraft): number =>
  reaches.size + special.size + fields.size;

function put<V>(map: ReadonlyMap<string, V>, key: string, value: V, isBase: boolean): ReadonlyMap<string, V> {
  const next = new Map(map);
  if (isBase) next.delete(key);
  else next.set(key, value);
  return next;
}

const none = (entity: RecordEntity): EntityRight => ({
  entity,
  create: 'NONE',
  read: 'NONE',
  update: 'NONE',
  delete: 'NONE',
  export: 'NONE',
  transfer: 'NONE',
});

const lineOf = (role: RoleRow, entity: RecordEntity): EntityRight =>
  role.entityRights?.find((line) => line.entity === entity) ?? none(entity);

/** The reach of an action as the draft has it. */
export const reachOf = (role: RoleRow, draft: RoleDraft, entity: RecordEntity, action: Action): Reach =>
  draft.reaches.get(`${entity}.${action}`) ?? lineOf(role, entity)[action];

export const setReach = (
  role: RoleRow,
  draft: RoleDraft,
  entity: RecordEntity,
  action: Action,
  reach: Reach,
): RoleDraft => ({
  ...draft,
  reaches: put(draft.reaches, `${entity}.${action}`, reach, lineOf(role, entity)[action] === reach),
});

export const hasSpecial = (role: RoleRow, draft: RoleDraft, right: string): boolean =>
  draft.special.get(right) ?? role.specialRights?.includes(right) ?? false;

export const setSpecial = (role: RoleRow, draft: RoleDraft, right: string, granted: boolean): RoleDraft => ({
  ...draft,
  special: put(draft.special, right, granted, (role.specialRights?.includes(right) ?? false) === granted),
});

/** What a data class gives where a role says nothing, as the server does it. */
export function defaultOf({ dataClass }: Pick<FieldRight, 'dataClass'>): FieldChange {
  switch (dataClass) {
    case 'PERSONAL_SENSITIVE':
    case 'SECRET':
      return { read: 'NONE', write: false, export: 'NONE', isDefault: true };
    case 'PERSONAL':
      return { read: 'MASK', write: false, export: 'MASK', isDefault: true };
    default:
      return { read: 'FULL', write: true, export: 'FULL', isDefault: true };
  }
}

export const fieldOf = (draft: RoleDraft, right: FieldRight): FieldChange =>
  draft.fields.get(coordinate(right)) ?? right;

const same = (one: FieldChange, other: FieldChange): boolean =>
  one.isDefault === other.isDefault &&
  (one.isDefault || (one.read === other.read && one.write === other.write && one.export === other.export));

const least = (one: FieldAccess, other: FieldAccess): FieldAccess =>
  accesses.indexOf(one) < accesses.indexOf(other) ? one : other;

/** Decides about a field. What leaves in an export is never more than what is read, and hidden values are not written. */
export function setField(
  draft: RoleDraft,
  right: FieldRight,
  change: Partial<Pick<FieldChange, 'read' | 'write' | 'export'>>,
): RoleDraft {
  const before = fieldOf(draft, right);
  const read = change.read ?? before.read;
  const next: FieldChange = {
    read,
    write: (change.write ?? before.write) && read === 'FULL',
    export: least(change.export ?? before.export, read),
    isDefault: false,
  };
  return { ...draft, fields: put(draft.fields, coordinate(right), next, same(next, right)) };
}

/** Leaves the field to its data class again. */
export const backToDefault = (draft: RoleDraft, right: FieldRight): RoleDraft => ({
  ...draft,
  fields: put(draft.fields, coordinate(right), defaultOf(right), right.isDefault),
});

/** Whether the field is decided other than its data class would. */
export function differsFromDefault(draft: RoleDraft, right: FieldRight): boolean {
  const { read, write, export: exported } = fieldOf(draft, right);
  const given = defaultOf(right);
  return read !== given.read || write !== given.write || exported !== given.export;
}

/** Forgets the changes that a newer version of the role has already. */
export function rebase(role: RoleRow, draft: RoleDraft): RoleDraft {
  let next = noChanges;
  for (const [key, reach] of draft.reaches) {
    const [entity, action] = key.split('.') as [RecordEntity, Action];
    next = setReach(role, next, entity, action, reach);
  }
  for (const [right, granted] of draft.special) next = setSpecial(role, next, right, granted);
  for (const right of role.fieldRights ?? []) {
    const change = draft.fields.get(coordinate(right));
    if (change === undefined) continue;
    next = { ...next, fields: put(next.fields, coordinate(right), change, same(change, right)) };
  }
  return next;
}

/** The lines of `updateRole` that carry the draft: nothing of what was not touched. */
export function inputOf(role: RoleRow, draft: RoleDraft) {
  const entities = [...new Set([...draft.reaches.keys()].map((key) => key.split('.')[0] as RecordEntity))];
  const entityRights = entities.map((entity) => {
    const {
      create,
      read,
      update,
      delete: remove,
      export: exported,
      transfer,
    } = Object.fromEntries(actions.map((action) => [action, reachOf(role, draft, entity, action)])) as Record<
      Action,
      Reach
    >;
    return { entity, create, read, update, delete: remove, export: exported, transfer };
  });
  const special = new Set(role.specialRights);
  for (const [right, granted] of draft.special) {
    if (granted) special.add(right);
    else special.delete(right);
  }
  const fieldRights = [...draft.fields].map(([key, change]) => {
    const [type = '', field = ''] = key.split('.');
    return change.isDefault
      ? { type, field, read: null }
      : { type, field, read: change.read, write: change.write, export: change.export };
  });
  return {
    ...(entityRights.length > 0 && { entityRights }),
    ...(draft.special.size > 0 && { specialRights: [...special] }),
    ...(fieldRights.length > 0 && { fieldRights }),
  };
}
