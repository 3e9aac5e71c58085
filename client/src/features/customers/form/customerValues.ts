import type { CreateCustomerMutation$variables } from './__generated__/CreateCustomerMutation.graphql.ts';
import type { EditCustomerMutation$variables } from './__generated__/EditCustomerMutation.graphql.ts';

export type CreateCustomerInput = CreateCustomerMutation$variables['input'];
export type UpdateCustomerInput = EditCustomerMutation$variables['input'];

/** What the form holds. A field the viewer sees masked or not at all is not among them, so it cannot be sent. */
export type CustomerValues = Partial<{
  [K in Exclude<keyof UpdateCustomerInput, 'id' | 'version'>]: UpdateCustomerInput[K] | undefined;
}>;

type Value = CustomerValues[keyof CustomerValues];

// Full-width characters and blanks come with pasted text; an emptied field is no value.
function clean(value: Value): Value {
  if (typeof value !== 'string') return value ?? null;
  const text = value.normalize('NFC').replaceAll('\u3000', ' ').trim();
  return text === '' ? null : text;
}

const same = (a: Value, b: Value): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item) => b.includes(item))
    : (a ?? null) === (b ?? null);

const entries = (values: CustomerValues): [string, Value][] =>
  Object.entries(values).map(([key, value]) => [key, clean(value)]);

/** Everything that was filled in. */
export function createInput(values: CustomerValues): CreateCustomerInput {
  const filled = entries(values).filter(([, value]) => value !== null);
  return { name: '', kind: 'COMPANY', ...Object.fromEntries(filled) };
}

/** Only what the user changed, so that a change somebody else made meanwhile stays; an emptied field is sent as null. */
export function changedValues(before: CustomerValues, now: CustomerValues): CustomerValues {
  const old = new Map(entries(before));
  return Object.fromEntries(entries(now).filter(([key, value]) => !same(old.get(key), value)));
}
