import * as v from 'valibot';
import { lifecycles } from './terms.ts';

const optional = <T extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(schema: T) =>
  v.fallback(v.optional(schema), undefined);

// The URL parser turns ?text=123 into a number.
const text = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(200),
);
const several = <T extends v.GenericSchema<string>>(item: T) =>
  v.pipe(
    v.union([
      v.array(item),
      v.pipe(
        item,
        v.transform((one) => [one]),
      ),
    ]),
    v.minLength(1),
  );

/** What the list can be sorted by; a minus in front means descending. */
export const sortKeys = [
  'name',
  'tier',
  'lifecycle',
  'owner',
  'city',
  'lastContactAt',
  'nextContactAt',
  'annualValue',
  'activityScore',
] as const;
export type SortKey = (typeof sortKeys)[number];
const sorts = sortKeys.flatMap((key) => [key, `-${key}`] as const);
export type Sort = SortKey | `-${SortKey}`;

/** The filters of the list as they stand in the URL. Unreadable values are dropped, never an error page. */
export const customersSearch = v.object({
  text: optional(text),
  tier: optional(several(v.string())),
  lifecycle: optional(several(v.picklist(lifecycles))),
  /** A user's id, or `me`. */
  owner: optional(v.string()),
  tag: optional(several(v.string())),
  city: optional(text),
  noNextStep: optional(v.literal(true)),
  /** A segment's id: only customers in it. */
  segment: optional(v.string()),
  sort: optional(v.picklist(sorts)),
  /** Where the page begins (`after`) or ends (`before`): cursors of the list before it. */
  after: optional(v.string()),
  before: optional(v.string()),
});

export type CustomersSearch = v.InferOutput<typeof customersSearch>;
