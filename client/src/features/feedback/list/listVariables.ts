import type { FeedbackSearch } from '../feedbackSearch.ts';
import { isOpen } from '../steps.ts';
import { statuses } from '../terms.ts';
import type { FeedbackListQuery$variables } from './__generated__/FeedbackListQuery.graphql.ts';

export const PAGE_SIZE = 50;

type Variables = FeedbackListQuery$variables;
type Where = NonNullable<Variables['where']>;

function whereOf(search: FeedbackSearch, viewerId: string, now: string): Where | null {
  const all: Where[] = [
    ...(search.status ? [{ status: { in: search.status } }] : []),
    ...(search.category ? [{ category: { in: search.category } }] : []),
    ...(search.mine ? [{ assigneeId: { eq: viewerId } }] : []),
    ...(search.overdue ? [{ dueAt: { lt: now }, status: { in: statuses.filter(isOpen) } }] : []),
  ];
  return all.length === 0 ? null : { and: all };
}

/** The page of the list a URL asks for; `now` is what "overdue" is measured by. */
export function listVariables(search: FeedbackSearch, viewerId: string, now: string): Variables {
  const backward = search.before !== undefined;
  return {
    where: whereOf(search, viewerId, now),
    order: search.overdue ? [{ dueAt: 'ASC' }] : [{ receivedAt: 'DESC' }],
    first: backward ? null : PAGE_SIZE,
    after: backward ? null : (search.after ?? null),
    last: backward ? PAGE_SIZE : null,
    before: search.before ?? null,
  };
}

export const isFiltered = ({ status, category, mine, overdue }: FeedbackSearch): boolean =>
  [status, category, mine, overdue].some((value) => value !== undefined);

/** A changed filter begins at the first page; the old cursors belong to another list. */
export function withChange(search: FeedbackSearch, change: Partial<FeedbackSearch>): FeedbackSearch {
  const next: Record<string, unknown> = { ...search, after: undefined, before: undefined, ...change };
  return Object.fromEntries(
    Object.entries(next).filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
