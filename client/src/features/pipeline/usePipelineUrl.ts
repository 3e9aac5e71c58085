import { getRouteApi } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { PipelineSearch } from './pipelineSearch.ts';

const route = getRouteApi('/signed-in/pipeline');

export interface PipelineUrl {
  readonly search: PipelineSearch;
  readonly change: (change: Partial<PipelineSearch>) => void;
}

/** The URL is the only place where the choices of the page are kept. */
export function usePipelineUrl(): PipelineUrl {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback<PipelineUrl['change']>(
    (part) => void navigate({ search: (current) => ({ ...current, ...part }), resetScroll: false }),
    [navigate],
  );
  return { search, change };
}
