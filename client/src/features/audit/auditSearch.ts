import * as v from 'valibot';

const optional = <T extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(schema: T) =>
  v.fallback(v.optional(schema), undefined);

/** The filters of the audit as they stand in the URL; unreadable values are dropped. */
export const auditSearch = v.object({
  who: optional(v.string()),
  entity: optional(v.string()),
  outcome: optional(v.picklist(['DONE', 'REFUSED'])),
  from: optional(v.pipe(v.string(), v.isoDate())),
  to: optional(v.pipe(v.string(), v.isoDate())),
  after: optional(v.string()),
  before: optional(v.string()),
});

export type AuditSearch = v.InferOutput<typeof auditSearch>;

/** Days are the reader's own; the end is the day after the last one. */
export function auditFilter({ who, entity, outcome, from, to }: AuditSearch) {
  const start = from === undefined ? null : new Date(`${from}T00:00:00`);
  const end = to === undefined ? null : new Date(`${to}T00:00:00`);
  end?.setDate(end.getDate() + 1);
  return {
    ...(who === undefined ? {} : { actor: { id: { eq: who } } }),
    ...(entity === undefined ? {} : { entity: { eq: entity } }),
    ...(outcome === undefined ? {} : { outcome: { eq: outcome } }),
    ...(start || end
      ? { at: { ...(start ? { gte: start.toISOString() } : {}), ...(end ? { lt: end.toISOString() } : {}) } }
      : {}),
  };
}
