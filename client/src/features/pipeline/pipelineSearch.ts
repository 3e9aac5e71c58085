import * as v from 'valibot';

/** The filters of the page as they stand in the URL. Unreadable values are dropped, never an error page. */
export const pipelineSearch = v.object({
  text: v.fallback(v.optional(v.string()), undefined),
});

export type PipelineSearch = v.InferOutput<typeof pipelineSearch>;
