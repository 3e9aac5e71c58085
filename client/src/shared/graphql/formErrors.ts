import type { FormInstance } from 'antd';
import type { UserError } from './userErrors.ts';

const sameName = (a: readonly (string | number)[], b: readonly (string | number)[]) => a.join('.') === b.join('.');

/** Puts each error under its field and focuses the first; returns those that belong to no field of this form. */
export function showInForm<Values>(form: FormInstance<Values>, errors: readonly UserError[]): readonly UserError[] {
  const names = form.getFieldsError().map((field) => field.name);
  const placed = errors.filter(
    (error) => error.field !== null && names.some((name) => sameName(name, error.field ?? [])),
  );
  if (placed.length > 0) {
    form.setFields(
      placed.map(({ field }) => ({
        name: [...(field ?? [])] as never,
        errors: placed.filter((other) => sameName(other.field ?? [], field ?? [])).map((other) => other.text),
      })),
    );
    form.scrollToField([...(placed[0]?.field ?? [])], { focus: true, block: 'center' });
  }
  return errors.filter((error) => !placed.includes(error));
}
