import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { PageHeader } from '../../shared/ui/PageHeader.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import { FirstUse } from '../../shared/ui/StatePanel.tsx';
import type { PipelinePageQuery } from './__generated__/PipelinePageQuery.graphql.ts';
import { PipelineBoard } from './board/PipelineBoard.tsx';
import { BoardTools } from './BoardTools.tsx';
import { CreateOpportunity } from './forms/CreateOpportunity.tsx';
import { usePipelineUrl } from './usePipelineUrl.ts';

const query = graphql`
  query PipelinePageQuery {
    viewer {
      permissions {
        canWriteOpportunities
      }
    }
    pipelines {
      id
      name
      isDefault
      stages {
        id
        name
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

export function PipelinePage(): ReactElement {
  const { t } = useTranslation('pipeline');
  return (
    <QueryBoundary loading={<PageHeader title={t('title')} />}>
      {(fetchKey) => <Pipelines fetchKey={fetchKey} />}
    </QueryBoundary>
  );
}

function Pipelines({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('pipeline');
  const { search, change } = usePipelineUrl();
  const { viewer, pipelines, users } = useLazyLoadQuery<PipelinePageQuery>(
    query,
    {},
    { fetchKey, fetchPolicy: 'store-or-network' },
  );
  const [refresh, setRefresh] = useState(0);
  const pipeline =
    pipelines?.find(({ id }) => id === search.pipeline) ??
    pipelines?.find(({ isDefault }) => isDefault) ??
    pipelines?.[0];
  const canWrite = viewer?.permissions.canWriteOpportunities ?? false;

  if (!pipeline) {
    return (
      <>
        <PageHeader title={t('title')} />
        <FirstUse title={t('empty')}>{t('emptyHint')}</FirstUse>
      </>
    );
  }

  const owners = (users?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }));
  const stages = (pipeline.stages ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }));

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          canWrite && (
            <CreateOpportunity
              pipelineId={pipeline.id}
              stages={stages}
              owners={owners}
              onCreated={() => setRefresh((key) => key + 1)}
            />
          )
        }
      />
      <BoardTools
        pipelines={pipelines ?? []}
        pipelineId={pipeline.id}
        owners={owners}
        search={search}
        change={change}
      />
      <QueryBoundary resetKey={`${pipeline.id} ${search.owner ?? ''}`}>
        {(retry) => (
          <PipelineBoard
            key={`${pipeline.id} ${search.owner ?? ''}`}
            pipelineId={pipeline.id}
            fetchKey={retry + refresh}
            canWrite={canWrite}
            owners={owners}
            search={search}
            change={change}
            onRefresh={() => setRefresh((key) => key + 1)}
          />
        )}
      </QueryBoundary>
    </>
  );
}
