import { hasSpecial, noChanges, reachOf } from './roleDraft.ts';
import {
  actions,
  coordinate,
  type Action,
  type FieldRight,
  type Reach,
  type RecordEntity,
  type RoleRow,
} from './roleRow.ts';

/** One right as two roles have it. */
export type Pair =
  | {
      readonly kind: 'reach';
      readonly entity: RecordEntity;
      readonly action: Action;
      readonly sides: readonly [Reach, Reach];
    }
  | { readonly kind: 'special'; readonly right: string; readonly sides: readonly [boolean, boolean] }
  | { readonly kind: 'field'; readonly field: FieldRight; readonly sides: readonly [FieldRight, FieldRight] };

export const pairKey = (pair: Pair): string => {
  switch (pair.kind) {
    case 'reach':
      return `${pair.entity}.${pair.action}`;
    case 'special':
      return pair.right;
    case 'field':
      return coordinate(pair.field);
  }
};

export function differs(pair: Pair): boolean {
  if (pair.kind !== 'field') return pair.sides[0] !== pair.sides[1];
  const [one, other] = pair.sides;
  return one.read !== other.read || one.write !== other.write || one.export !== other.export;
}

/** Every right of two roles side by side, in the order of the page. */
export function pairsOf(one: RoleRow, other: RoleRow): readonly Pair[] {
  const entities = [
    ...new Set([...(one.entityRights ?? []), ...(other.entityRights ?? [])].map((line) => line.entity)),
  ];
  const special = [...new Set([...(one.specialRights ?? []), ...(other.specialRights ?? [])])].sort();
  const theirs = new Map((other.fieldRights ?? []).map((right) => [coordinate(right), right]));
  return [
    ...entities.flatMap((entity) =>
      actions.map<Pair>((action) => ({
        kind: 'reach',
        entity,
        action,
        sides: [reachOf(one, noChanges, entity, action), reachOf(other, noChanges, entity, action)],
      })),
    ),
    ...special.map<Pair>((right) => ({
      kind: 'special',
      right,
      sides: [hasSpecial(one, noChanges, right), hasSpecial(other, noChanges, right)],
    })),
    ...(one.fieldRights ?? []).flatMap<Pair>((field) => {
      const their = theirs.get(coordinate(field));
      return their ? [{ kind: 'field', field, sides: [field, their] }] : [];
    }),
  ];
}
