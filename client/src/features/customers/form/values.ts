type Value = string | number | boolean | readonly string[] | null | undefined;

// Full-width blanks come with pasted text; an emptied field is no value.
function clean(value: Value): Value {
  if (typeof value !== 'string') return value ?? null;
  const text = value.normalize('NFC').replaceAll('\u3000', ' ').trim();
  return text === '' ? null : text;
}

const same = (a: Value, b: Value): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item) => b.includes(item))
    : (a ?? null) === (b ?? null);

type FilledIn<T> = { [K in keyof T]?: Exclude<T[K], null | undefined> };

const entries = (values: object): [string, Value][] =>
  Object.entries(values as Record<string, Value>).map(([key, value]) => [key, clean(value)]);

/** Everything that was filled in: for creating. */
export function filledIn<T extends object>(values: T): FilledIn<T> {
  return Object.fromEntries(entries(values).filter(([, value]) => value !== null)) as FilledIn<T>;
}

/** Only what the user changed, so that what somebody else changed meanwhile stays; an emptied field is null. */
export function changed<T extends object>(before: T, now: T): Partial<T> {
  const old = new Map(entries(before));
  return Object.fromEntries(entries(now).filter(([key, value]) => !same(old.get(key), value))) as Partial<T>;
}
