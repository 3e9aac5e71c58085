import * as v from 'valibot';

/** What is open: a segment's id, or `new`. */
export const segmentsSearch = v.object({ edit: v.fallback(v.optional(v.string()), undefined) });

export type SegmentsSearch = v.InferOutput<typeof segmentsSearch>;
