import * as v from 'valibot';

/** The filters of the page as they stand in the URL. Unreadable values are dropped, never an error page. */
export const feedbackSearch = v.object({
  text: v.fallback(v.optional(v.string()), undefined),
});

export type FeedbackSearch = v.InferOutput<typeof feedbackSearch>;
