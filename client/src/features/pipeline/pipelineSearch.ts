import * as v from 'valibot';

const optional = v.fallback(v.optional(v.pipe(v.string(), v.nonEmpty())), undefined);

/** The page as it stands in the URL. Unreadable values are dropped, never an error page. */
export const pipelineSearch = v.object({
  /** A pipeline's id; the default one without it. */
  pipeline: optional,
  /** A user's id, or `me`. */
  owner: optional,
  /** On phones: the stage on screen. */
  stage: optional,
  /** The opportunity whose sheet is open. */
  card: optional,
});

export type PipelineSearch = v.InferOutput<typeof pipelineSearch>;
