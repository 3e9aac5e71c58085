import * as v from 'valibot';
import { categories, statuses } from './terms.ts';

const optional = <T extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(schema: T) =>
  v.fallback(v.optional(schema), undefined);

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

/** The filters of the list as they stand in the URL. Unreadable values are dropped, never an error page. */
export const feedbackSearch = v.object({
  status: optional(several(v.picklist(statuses))),
  category: optional(several(v.picklist(categories))),
  mine: optional(v.literal(true)),
  overdue: optional(v.literal(true)),
  /** Where the page begins (`after`) or ends (`before`). */
  after: optional(v.string()),
  before: optional(v.string()),
  /** The feedback whose sheet is open. */
  id: optional(v.string()),
});

export type FeedbackSearch = v.InferOutput<typeof feedbackSearch>;
