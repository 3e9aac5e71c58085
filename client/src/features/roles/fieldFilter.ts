import type { FieldWords } from '../../shared/i18n/useFieldWords.ts';
import { differsFromDefault, type RoleDraft } from './roleDraft.ts';
import { coordinate, type DataClass, type FieldRight } from './roleRow.ts';

export interface FieldFilter {
  /** Found in the coordinate or in what the field and its type are called; every word must be. */
  readonly text: string;
  readonly dataClass: DataClass | null;
  readonly onlyDifferent: boolean;
}

type Named = Pick<FieldRight, 'type' | 'field'>;

export function isNamed(field: Named, text: string, { typeName, fieldName }: FieldWords): boolean {
  const name = `${coordinate(field)} ${typeName(field.type)} ${fieldName(field.type, field.field)}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word));
}

export const matches = (right: FieldRight, filter: FieldFilter, draft: RoleDraft, words: FieldWords): boolean =>
  (filter.dataClass === null || right.dataClass === filter.dataClass) &&
  (!filter.onlyDifferent || draft.fields.has(coordinate(right)) || differsFromDefault(draft, right)) &&
  isNamed(right, filter.text, words);

// What people work with every day comes first, the rest by name.
const first = ['Customer', 'Contact', 'Interaction', 'Opportunity', 'Task', 'Reminder', 'Feedback'];
const place = (type: string): number => (first.includes(type) ? first.indexOf(type) : first.length);

export function groupByType<T extends Named>(fields: readonly T[]): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const field of fields) {
    const group = groups.get(field.type);
    if (group) group.push(field);
    else groups.set(field.type, [field]);
  }
  return [...groups].sort(([one], [other]) => place(one) - place(other) || one.localeCompare(other));
}
