import * as v from 'valibot';

const optional = <T extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(schema: T) =>
  v.fallback(v.optional(schema), undefined);

/** The list as it stands in the URL: what is looked for, which page, and who is open. Unreadable values are dropped. */
export const usersSearch = v.object({
  // The URL parser turns ?text=123 into a number.
  text: optional(
    v.pipe(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), v.trim(), v.nonEmpty(), v.maxLength(100)),
  ),
  after: optional(v.string()),
  before: optional(v.string()),
  user: optional(v.string()),
});

export type UsersSearch = v.InferOutput<typeof usersSearch>;

/** Of the list only what is asked for: part of a name or of an address, and one page. */
export function usersVariables({ text, after, before }: UsersSearch) {
  const part = text === undefined ? null : { contains: text };
  return {
    where: part && { or: [{ name: part }, { email: part }] },
    after: before === undefined ? (after ?? null) : null,
    before: before ?? null,
    back: before !== undefined,
  };
}
