import * as v from 'valibot';

/** The filters of the list as they stand in the URL. Unreadable values are dropped, never an error page. */
export const customersSearch = v.object({
  text: v.fallback(v.optional(v.string()), undefined),
});

export type CustomersSearch = v.InferOutput<typeof customersSearch>;
