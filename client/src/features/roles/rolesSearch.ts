import * as v from 'valibot';

export const tabs = ['roles', 'compare', 'preview', 'classes'] as const;

/** Which part of the page is open, and for which role. Unreadable values are dropped, never an error page. */
export const rolesSearch = v.object({
  tab: v.fallback(v.optional(v.picklist(tabs)), undefined),
  role: v.fallback(v.optional(v.string()), undefined),
  /** Whom the preview shows. */
  customer: v.fallback(v.optional(v.string()), undefined),
  other: v.fallback(v.optional(v.string()), undefined),
});

export type RolesSearch = v.InferOutput<typeof rolesSearch>;
