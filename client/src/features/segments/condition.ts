/** The condition of a segment as rows of a form, and the JSON of the filter it stands for. */

export type Kind = 'text' | 'number' | 'enum' | 'tier' | 'owner' | 'tags' | 'time';

export interface Field {
  readonly name: string;
  /** How the field is called where its rights and words are: `tier` for `tierId`. */
  readonly shown: string;
  readonly kind: Kind;
  /** The values of an enumeration. */
  readonly group?: 'lifecycle' | 'kind' | 'size' | 'source';
  /** Whether it can be empty. */
  readonly nullable?: boolean;
}

const field = (name: string, kind: Kind, more: Partial<Field> = {}): Field => ({ name, shown: name, kind, ...more });

/** What a condition can be built from, as far as the viewer may use it, in the order of the list. */
export const fields: readonly Field[] = [
  field('name', 'text'),
  field('code', 'text', { nullable: true }),
  field('lifecycle', 'enum', { group: 'lifecycle' }),
  field('tierId', 'tier', { shown: 'tier', nullable: true }),
  field('ownerId', 'owner', { shown: 'owner' }),
  field('tags', 'tags'),
  field('annualValue', 'number', { nullable: true }),
  field('activityScore', 'number', { nullable: true }),
  field('wonAmount', 'number', { nullable: true }),
  field('wonCount', 'number', { nullable: true }),
  field('totalWon', 'number', { nullable: true }),
  field('lastContactAt', 'time', { nullable: true }),
  field('nextContactAt', 'time', { nullable: true }),
  field('lastOrderAt', 'time', { nullable: true }),
  field('firstDealAt', 'time', { nullable: true }),
  field('createdAt', 'time'),
  field('updatedAt', 'time'),
  field('city', 'text', { nullable: true }),
  field('region', 'text', { nullable: true }),
  field('industry', 'text', { nullable: true }),
  field('kind', 'enum', { group: 'kind' }),
  field('size', 'enum', { group: 'size', nullable: true }),
  field('source', 'enum', { group: 'source', nullable: true }),
];

const operators: Record<Kind, readonly Operator[]> = {
  text: ['contains', 'ncontains', 'startsWith', 'eq', 'neq'],
  number: ['gte', 'lte', 'gt', 'lt', 'eq'],
  enum: ['in', 'nin'],
  tier: ['in', 'nin'],
  owner: ['in', 'nin'],
  tags: ['some', 'none'],
  time: ['olderThanDays', 'withinDays', 'withinNextDays', 'after', 'before'],
};

export type Operator =
  | 'contains'
  | 'ncontains'
  | 'startsWith'
  | 'eq'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'nin'
  | 'some'
  | 'none'
  | 'olderThanDays'
  | 'withinDays'
  | 'withinNextDays'
  | 'after'
  | 'before'
  | 'empty'
  | 'notEmpty';
export type Value = string | number | readonly string[] | null;

export interface Rule {
  readonly id: string;
  readonly field: string;
  readonly operator: Operator;
  readonly value: Value;
}

export interface Group {
  readonly id: string;
  readonly all: boolean;
  readonly items: readonly (Rule | Group)[];
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

export const isGroup = (item: Rule | Group): item is Group => 'items' in item;
export const fieldOf = (name: string): Field | undefined => fields.find((one) => one.name === name);

export const operatorsOf = ({ kind, nullable = false }: Field): readonly Operator[] => [
  ...operators[kind],
  ...(nullable ? (['empty', 'notEmpty'] as const) : []),
];

let count = 0;
const nextId = () => `c${++count}`;

export const emptyGroup = (all = true): Group => ({ id: nextId(), all, items: [] });

export function newRule(of: Field): Rule {
  return { id: nextId(), field: of.name, operator: operatorsOf(of)[0] ?? 'eq', value: null };
}

const isDays = (operator: Operator) => operator.endsWith('Days');
const needsValue = (operator: Operator) => operator !== 'empty' && operator !== 'notEmpty';

/** Whether every row says what it compares with. */
export function isComplete(group: Group): boolean {
  return group.items.every((item) =>
    isGroup(item)
      ? isComplete(item)
      : !needsValue(item.operator) ||
        (item.value !== null && item.value !== '' && !(Array.isArray(item.value) && item.value.length === 0)),
  );
}

const startOf = (day: string) => `${day}T00:00:00+08:00`;

function ruleJson({ field: name, operator, value }: Rule): JsonObject {
  const json = value as Json;
  switch (operator) {
    case 'empty':
      return { [name]: { eq: null } };
    case 'notEmpty':
      return { [name]: { neq: null } };
    case 'some':
    case 'none':
      return { [name]: { [operator]: { id: { in: json } } } };
    case 'after':
      return { [name]: { gte: startOf(String(value)) } };
    case 'before':
      return { [name]: { lt: startOf(String(value)) } };
    default:
      return { [name]: { [operator]: json } };
  }
}

/** The filter a group stands for; `{}`, that is everybody, for an empty one. */
export function whereOf(group: Group): JsonObject {
  const parts = group.items.map((item) => (isGroup(item) ? whereOf(item) : ruleJson(item)));
  return parts.length === 0 ? {} : { [group.all ? 'and' : 'or']: parts };
}

const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const isTexts = (json: Json | undefined): json is readonly string[] =>
  Array.isArray(json) && json.every((item) => typeof item === 'string');

/** The rows of a filter; null when it says more than rows can show. */
export function groupOf(where: Json): Group | null {
  if (!isObject(where)) return null;
  const items = Object.entries(where).map(([key, value]) => itemsOf(key, value));
  if (items.some((some) => some === null)) return null;
  const all = (items as (Rule | Group)[][]).flat();
  const [only] = all;
  return all.length === 1 && only !== undefined && isGroup(only) ? only : { ...emptyGroup(), items: all };
}

function itemsOf(key: string, value: Json): readonly (Rule | Group)[] | null {
  if (key === 'and' || key === 'or') {
    if (!Array.isArray(value)) return null;
    const groups = (value as readonly Json[]).map(groupOf);
    if (groups.some((group) => group === null)) return null;
    // A group of one row is the row.
    const items = (groups as Group[]).map((group) => {
      const [only] = group.items;
      return group.items.length === 1 && only !== undefined ? only : group;
    });
    return [{ ...emptyGroup(key === 'and'), items }];
  }
  const of = fieldOf(key);
  if (of === undefined || !isObject(value)) return null;
  const rules = Object.entries(value).map(([operator, json]) => ruleOf(of, operator, json));
  return rules.some((rule) => rule === null) ? null : (rules as Rule[]);
}

function ruleOf(of: Field, key: string, json: Json): Rule | null {
  const rule = (operator: Operator, value: Value): Rule | null =>
    operatorsOf(of).includes(operator) ? { id: nextId(), field: of.name, operator, value } : null;
  if (json === null) return key === 'eq' ? rule('empty', null) : key === 'neq' ? rule('notEmpty', null) : null;
  switch (of.kind) {
    case 'tags': {
      const ids = isObject(json) && isObject(json.id) ? json.id.in : undefined;
      const isPlain = isObject(json) && Object.keys(json).length === 1 && isTexts(ids);
      return isPlain && (key === 'some' || key === 'none') ? rule(key, ids) : null;
    }
    case 'time': {
      if (isDays(key as Operator)) return typeof json === 'number' ? rule(key as Operator, json) : null;
      const day = typeof json === 'string' && json.endsWith('T00:00:00+08:00') ? json.slice(0, 10) : null;
      const operator = key === 'gte' ? 'after' : key === 'lt' ? 'before' : null;
      return day === null || operator === null ? null : rule(operator, day);
    }
    case 'number':
      return typeof json === 'number' ? rule(key as Operator, json) : null;
    case 'text':
      return typeof json === 'string' ? rule(key as Operator, json) : null;
    default:
      return isTexts(json) ? rule(key as Operator, json) : null;
  }
}

/** The tree with one item changed, or taken away by null. */
export function withItem(group: Group, id: string, change: (item: Rule | Group) => Rule | Group | null): Group {
  return {
    ...group,
    items: group.items.flatMap((item) => {
      const next = item.id === id ? change(item) : isGroup(item) ? withItem(item, id, change) : item;
      return next === null ? [] : [next];
    }),
  };
}
