import * as v from 'valibot';

const entry = v.object({
  id: v.string(),
  name: v.string(),
  city: v.nullable(v.string()),
  owner: v.nullable(v.string()),
  tier: v.nullable(v.object({ name: v.string(), rank: v.number() })),
});
const entries = v.array(entry);

/** A customer as the search shows it. */
export type Found = v.InferOutput<typeof entry>;

const MOST = 5;
const keyOf = (viewerId: string) => `crmgraph.recentCustomers:${viewerId}`;

/** What this person opened from the search on this machine, newest first. */
export function recentCustomers(viewerId: string): readonly Found[] {
  try {
    const parsed = v.safeParse(entries, JSON.parse(localStorage.getItem(keyOf(viewerId)) ?? '[]'));
    return parsed.success ? parsed.output.slice(0, MOST) : [];
  } catch {
    return []; // somebody else's text under our key
  }
}

export function rememberCustomer(viewerId: string, found: Found): void {
  const others = recentCustomers(viewerId).filter(({ id }) => id !== found.id);
  localStorage.setItem(keyOf(viewerId), JSON.stringify([found, ...others].slice(0, MOST)));
}
