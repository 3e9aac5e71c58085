import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { FeedbackSearch } from './feedbackSearch.ts';
import { withChange } from './list/listVariables.ts';

const route = getRouteApi('/signed-in/feedback');

export interface FeedbackUrl {
  readonly search: FeedbackSearch;
  readonly change: (change: Partial<FeedbackSearch>) => void;
  readonly clear: () => void;
  readonly turnTo: (page: Pick<FeedbackSearch, 'after' | 'before'>) => void;
  /** Opens a sheet over the list, or closes it; the page of the list stays. */
  readonly open: (id: string | undefined) => void;
}

/** The URL is the only place where the state of the list is kept. */
export function useFeedbackUrl(): FeedbackUrl {
  const search = route.useSearch();
  const navigate = route.useNavigate();

  const change = useCallback<FeedbackUrl['change']>(
    (part) => void navigate({ search: (current) => withChange(current, part), resetScroll: false }),
    [navigate],
  );
  const clear = useCallback(() => void navigate({ search: {}, resetScroll: false }), [navigate]);
  const turnTo = useCallback<FeedbackUrl['turnTo']>(
    (page) => void navigate({ search: (current) => withChange(current, page) }),
    [navigate],
  );
  const open = useCallback<FeedbackUrl['open']>(
    (id) => void navigate({ search: (current) => ({ ...current, id }), resetScroll: false }),
    [navigate],
  );
  return { search, change, clear, turnTo, open };
}
