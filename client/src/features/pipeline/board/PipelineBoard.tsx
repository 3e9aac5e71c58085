import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useOnReconnect } from '../../../shared/graphql/connection.ts';
import { breakpoints, useMediaQuery } from '../../../shared/lib/useMediaQuery.ts';
import { useSession } from '../../../shared/session/useSession.ts';
import { announce } from '../../../shared/ui/liveRegion.ts';
import { NoResult } from '../../../shared/ui/StatePanel.tsx';
import type { Choice } from '../BoardTools.tsx';
import { CardSheet } from '../card/CardSheet.tsx';
import { ClosingDialog } from '../forms/ClosingDialog.tsx';
import type { Closing } from '../forms/closing.ts';
import type { PipelineUrl } from '../usePipelineUrl.ts';
import type { PipelineBoardQuery } from './__generated__/PipelineBoardQuery.graphql.ts';
import { BoardContext, type BoardActions } from './BoardContext.ts';
import { boardFilter } from './boardStore.ts';
import { ClosingZones } from './ClosingZones.tsx';
import { byRank, stepTo } from './moves.ts';
import styles from './PipelineBoard.module.css';
import { StageColumn } from './StageColumn.tsx';
import { StageSwitcher } from './StageSwitcher.tsx';
import { useBoardMoves, type BoardCard } from './useBoardMoves.ts';
import { useDrops } from './useDrops.ts';

const query = graphql`
  query PipelineBoardQuery($pipelineId: ID!, $where: OpportunityFilterInput!) {
    pipeline(id: $pipelineId) {
      id
      stages {
        id
        name
        ...StageColumn_stage @arguments(where: $where)
      }
    }
  }
`;

interface Props extends PipelineUrl {
  readonly pipelineId: string;
  readonly fetchKey: number;
  readonly canWrite: boolean;
  readonly owners: readonly Choice[];
  readonly onRefresh: () => void;
}

export function PipelineBoard({ pipelineId, fetchKey, canWrite, owners, search, change, onRefresh }: Props) {
  const { t } = useTranslation('pipeline');
  const phone = useMediaQuery(breakpoints.phone);
  const viewerId = useSession().id;
  const where = useMemo(() => boardFilter(search.owner, viewerId), [search.owner, viewerId]);
  const { pipeline } = useLazyLoadQuery<PipelineBoardQuery>(
    query,
    { pipelineId, where },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  useOnReconnect(onRefresh);

  const [closing, setClosing] = useState<Closing | null>(null);
  // What the columns show, for moves that begin in an event and not in a render.
  const shown = useRef(new Map<string, readonly BoardCard[]>());
  const focusId = useRef<string | null>(null);

  const stages = useMemo(() => pipeline?.stages ?? [], [pipeline]);
  const columns = useCallback(() => shown.current, []);
  const card = useCallback((id: string) => {
    for (const cards of shown.current.values()) {
      const found = cards.find((one) => one.id === id);
      if (found) return found;
    }
    return undefined;
  }, []);
  const stageName = useCallback((id: string) => stages.find((stage) => stage.id === id)?.name ?? '', [stages]);
  const move = useBoardMoves({ columns, card, stageName, where, onStale: onRefresh });

  const actions = useMemo<BoardActions>(
    () => ({
      canWrite,
      stages: stages.map(({ id, name }) => ({ id, name: name ?? '' })),
      columns,
      show: (stageId, cards) => shown.current.set(stageId, [...cards].sort(byRank)),
      forget: (stageId) => shown.current.delete(stageId),
      versionOf: (id) => card(id)?.version,
      open: (id) => change({ card: id }),
      move: (id, place) => void move(id, place),
      step(id, direction) {
        const ids = stages.map((stage) => stage.id);
        const place = stepTo(shown.current, ids, id, direction);
        if (place === null) return announce(t('atEdge'));
        focusId.current = id;
        if (phone) change({ stage: place.stageId });
        void move(id, place);
      },
      close: (id, kind) => {
        const found = card(id);
        if (found) setClosing({ kind, id, version: found.version, title: found.title });
      },
      takeFocus(id) {
        if (focusId.current !== id) return false;
        focusId.current = null;
        return true;
      },
    }),
    [canWrite, card, change, columns, move, phone, stages, t],
  );
  useDrops(actions);

  if (!pipeline) return <NoResult />;
  const current = stages.find(({ id }) => id === search.stage) ?? stages[0];
  const visible = phone ? stages.filter((stage) => stage === current) : stages;

  return (
    <BoardContext value={actions}>
      {phone && current && (
        <StageSwitcher stages={actions.stages} stageId={current.id} onChange={(stage) => change({ stage })} />
      )}
      <section className={styles.board} aria-label={t('board')}>
        <ol className={styles.columns}>
          {visible.map((stage) => (
            <StageColumn key={stage.id} stage={stage} filtered={search.owner !== undefined} />
          ))}
        </ol>
        {canWrite && !phone && <ClosingZones />}
      </section>
      <ClosingDialog closing={closing} where={where} onClose={() => setClosing(null)} onStale={onRefresh} />
      <CardSheet
        id={search.card ?? null}
        owners={owners}
        canWrite={canWrite}
        where={where}
        onClose={() => change({ card: undefined })}
        onClosing={setClosing}
      />
    </BoardContext>
  );
}
