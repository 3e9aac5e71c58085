import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useSession } from '../../shared/session/useSession.ts';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import type { FeedbackPageQuery } from './__generated__/FeedbackPageQuery.graphql.ts';
import { CreateFeedback } from './CreateFeedback.tsx';
import { FeedbackSheet } from './detail/FeedbackSheet.tsx';
import { FeedbackFilters } from './list/FeedbackFilters.tsx';
import { FeedbackList } from './list/FeedbackList.tsx';
import { listVariables } from './list/listVariables.ts';
import { useFeedbackUrl } from './useFeedbackUrl.ts';

const query = graphql`
  query FeedbackPageQuery {
    viewer {
      permissions {
        canWriteFeedback
      }
    }
    users(first: 200, where: { active: { eq: true } }, order: [{ name: ASC }]) {
      nodes {
        id
        name
      }
    }
  }
`;

export function FeedbackPage(): ReactElement {
  const { t } = useTranslation('feedback');
  return (
    <QueryBoundary loading={<PageHeader title={t('title')} />}>
      {(fetchKey) => <Feedback fetchKey={fetchKey} />}
    </QueryBoundary>
  );
}

function Feedback({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('feedback');
  const url = useFeedbackUrl();
  const viewerId = useSession().id;
  const { viewer, users } = useLazyLoadQuery<FeedbackPageQuery>(
    query,
    {},
    { fetchKey, fetchPolicy: 'store-or-network' },
  );
  const [refresh, setRefresh] = useState(0);
  // One moment per visit, so that the list does not change its question while it is read.
  const [now] = useState(() => new Date().toISOString());
  const canWrite = viewer?.permissions.canWriteFeedback ?? false;
  const people = (users?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }));

  const { status, category, mine, overdue, after, before } = url.search;
  const wanted = useMemo(
    () => listVariables({ status, category, mine, overdue, after, before }, viewerId, now),
    [status, category, mine, overdue, after, before, viewerId, now],
  );
  const variables = useDeferredValue(wanted);
  const create = canWrite ? (
    <CreateFeedback
      onCreated={(id) => {
        setRefresh((key) => key + 1);
        url.open(id);
      }}
    />
  ) : undefined;

  return (
    <>
      <PageHeader title={t('title')} actions={create} />
      <FeedbackFilters search={url.search} change={url.change} />
      <QueryBoundary resetKey={JSON.stringify(variables)}>
        {(retry) => (
          <FeedbackList
            variables={variables}
            fetchKey={retry + refresh}
            url={url}
            stale={variables !== wanted}
            create={create}
          />
        )}
      </QueryBoundary>
      <FeedbackSheet
        id={url.search.id ?? null}
        people={people}
        canWrite={canWrite}
        onClose={() => url.open(undefined)}
      />
    </>
  );
}
