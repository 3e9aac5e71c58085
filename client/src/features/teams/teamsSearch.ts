import * as v from 'valibot';

/** Which team is open. */
export const teamsSearch = v.object({ team: v.fallback(v.optional(v.string()), undefined) });

export type TeamsSearch = v.InferOutput<typeof teamsSearch>;
