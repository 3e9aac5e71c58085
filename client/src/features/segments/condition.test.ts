import { describe, expect, it } from 'vitest';
import {
  emptyGroup,
  fieldOf,
  fields,
  groupOf,
  isComplete,
  isGroup,
  newRule,
  operatorsOf,
  whereOf,
  withItem,
  type Group,
  type Json,
  type Rule,
} from './condition.ts';

const rowsOf = (group: Group | null): unknown =>
  group && {
    [group.all ? 'all' : 'any']: group.items.map((item) =>
      isGroup(item) ? rowsOf(item) : `${item.field} ${item.operator} ${JSON.stringify(item.value)}`,
    ),
  };

describe('the condition of a segment', () => {
  it.each<[string, Json]>([
    ['nothing', {}],
    ['text', { and: [{ name: { contains: 'x' } }, { city: { ncontains: 'y' } }, { code: { eq: null } }] }],
    ['numbers', { or: [{ annualValue: { gte: 12.5 } }, { annualValue: { lt: 3 } }] }],
    [
      'choices',
      { and: [{ lifecycle: { in: ['ACTIVE'] } }, { tierId: { nin: ['T1', 'T2'] } }, { ownerId: { in: ['U1'] } }] },
    ],
    ['tags', { and: [{ tags: { some: { id: { in: ['G1'] } } } }, { tags: { none: { id: { in: ['G2'] } } } }] }],
    ['times', { and: [{ lastContactAt: { olderThanDays: 60 } }, { nextContactAt: { withinNextDays: 7 } }] }],
    [
      'days',
      {
        and: [{ createdAt: { gte: '2026-01-01T00:00:00+08:00' } }, { updatedAt: { lt: '2026-02-01T00:00:00+08:00' } }],
      },
    ],
    [
      'groups',
      {
        and: [
          { city: { neq: null } },
          { or: [{ kind: { in: ['PERSON'] } }, { and: [{ size: { in: ['SMALL'] } }, { name: { eq: 'z' } }] }] },
        ],
      },
    ],
  ])('of %s is the same after it was shown as rows', (_, where) => {
    const group = groupOf(where);

    expect(group).not.toBeNull();
    expect(whereOf(group!)).toEqual(where);
  });

  it('joins what a program wrote side by side', () => {
    expect(rowsOf(groupOf({ city: { contains: 'a', neq: 'b' }, name: { eq: 'c' } }))).toEqual({
      all: ['city contains "a"', 'city neq "b"', 'name eq "c"'],
    });
  });

  it.each<[string, Json]>([
    ['a field without a row', { contacts: { some: { fullName: { eq: 'x' } } } }],
    ['an operator without a row', { name: { endsWith: 'x' } }],
    ['an instant within a day', { createdAt: { gte: '2026-01-01T09:00:00Z' } }],
    ['more of a tag than its id', { tags: { some: { id: { in: ['G1'] }, name: { eq: 'x' } } } }],
    ['an empty list of one', { name: { eq: null } }],
    ['no object', ['x']],
  ])('that says %s cannot be shown as rows', (_, where) => {
    expect(groupOf(where)).toBeNull();
  });

  it('is complete when every row says what it compares with', () => {
    const rule = newRule(fieldOf('name')!);
    const group: Group = { ...emptyGroup(), items: [rule, { ...emptyGroup(false), items: [] }] };

    expect(isComplete(group)).toBe(false);
    expect(isComplete(withItem(group, rule.id, (item) => ({ ...(item as Rule), value: 'x' })))).toBe(true);
    expect(isComplete(withItem(group, rule.id, (item) => ({ ...(item as Rule), operator: 'empty' })))).toBe(true);
    expect(isComplete(withItem(group, rule.id, () => null))).toBe(true);
  });

  it('offers each field comparisons, and emptiness where it can be empty', () => {
    for (const field of fields) {
      expect(operatorsOf(field).length).toBeGreaterThan(1);
      expect(operatorsOf(field).includes('empty')).toBe(field.nullable ?? false);
    }
  });
});
