import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { Button } from 'antd';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, usePaginationFragment } from 'react-relay/hooks';
import { thrownError } from '../../../shared/graphql/userErrors.ts';
import { useNow } from '../../../shared/lib/useNow.ts';
import { Money } from '../../../shared/ui/Money.tsx';
import { useToast } from '../../../shared/ui/useToast.ts';
import type { StageColumn_stage$key } from './__generated__/StageColumn_stage.graphql.ts';
import type { StageColumnPaginationQuery } from './__generated__/StageColumnPaginationQuery.graphql.ts';
import { useBoard } from './BoardContext.ts';
import { columnTotals, type Totals } from './columnTotals.ts';
import { draggedCard, target } from './dragData.ts';
import { byRank } from './moves.ts';
import { OpportunityCard } from './OpportunityCard.tsx';
import styles from './StageColumn.module.css';

const fragment = graphql`
  fragment StageColumn_stage on Stage
  @argumentDefinitions(
    count: { type: "Int", defaultValue: 50 }
    cursor: { type: "String" }
    where: { type: "OpportunityFilterInput!" }
  )
  @refetchable(queryName: "StageColumnPaginationQuery") {
    id
    name
    probability
    slaHours
    summary {
      count
      amount
      weightedAmount
      staleCount
    }
    opportunities(first: $count, after: $cursor, where: $where, order: [{ rank: ASC }])
      @connection(key: "StageColumn_opportunities", filters: ["where", "order"]) {
      totalCount
      edges {
        node {
          id
          version
          rank
          title
          amount
          stageEnteredAt
          ...OpportunityCard_opportunity
        }
      }
    }
  }
`;

const PAGE = 50;

interface Props {
  readonly stage: StageColumn_stage$key;
  readonly filtered: boolean;
}

export function StageColumn({ stage, filtered }: Props) {
  const { t } = useTranslation('pipeline');
  const board = useBoard();
  const toast = useToast();
  const now = useNow();
  const { data, hasNext, isLoadingNext, loadNext } = usePaginationFragment<
    StageColumnPaginationQuery,
    StageColumn_stage$key
  >(fragment, stage);
  const edges = data.opportunities?.edges;
  const cards = useMemo(
    () => (edges ?? []).map(({ node }) => ({ ...node, rank: node.rank ?? 0, title: node.title ?? '' })).sort(byRank),
    [edges],
  );

  const { show, forget } = board;
  useLayoutEffect(() => {
    show(data.id, cards);
    return () => forget(data.id);
  }, [cards, data.id, forget, show]);

  const [list, over] = useColumnDrop(data.id);
  const totals = columnTotals(data.summary, filtered, {
    cards,
    total: data.opportunities?.totalCount ?? cards.length,
    complete: !hasNext,
    slaHours: data.slaHours,
    now,
  });
  const headingId = `stage-${data.id}`;

  return (
    <li ref={list} className={`${styles.column ?? ''} ${over ? (styles.over ?? '') : ''}`} aria-labelledby={headingId}>
      <ColumnHead id={headingId} name={data.name ?? ''} totals={totals} />
      {cards.length === 0 ? (
        <p className={styles.empty}>{t(filtered ? 'noCardsFiltered' : 'noCards')}</p>
      ) : (
        <ul className={styles.cards}>
          {cards.map((card, index) => (
            <OpportunityCard
              key={card.id}
              opportunity={card}
              stageId={data.id}
              index={index}
              count={cards.length}
              slaHours={data.slaHours ?? null}
            />
          ))}
        </ul>
      )}
      {hasNext && (
        <Button
          block
          loading={isLoadingNext}
          onClick={() => loadNext(PAGE, { onComplete: (error) => error && toast.error(thrownError(error)) })}
        >
          {t('loadMore')}
        </Button>
      )}
    </li>
  );
}

function ColumnHead({ id, name, totals }: { readonly id: string; readonly name: string; readonly totals: Totals }) {
  const { t } = useTranslation('pipeline');
  return (
    <header className={styles.head}>
      <h2 id={id} className={styles.name}>
        {name}
      </h2>
      <p className={styles.totals}>
        <span className="figures">{t('count', { count: totals.count })}</span>
        {totals.amount === null ? (
          <span title={t('sumOfLoaded')}>¥—</span>
        ) : (
          <strong>
            <Money amount={totals.amount} compact />
          </strong>
        )}
        {totals.stale !== null && totals.stale > 0 && (
          <span className={styles.stale}>{t('stale', { count: totals.stale })}</span>
        )}
      </p>
    </header>
  );
}

function useColumnDrop(stageId: string) {
  const { canWrite } = useBoard();
  const element = useRef<HTMLLIElement>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (!element.current || !canWrite) return undefined;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => draggedCard(source.data) !== null,
      getData: () => target({ kind: 'column', stageId }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [canWrite, stageId]);

  return [element, over] as const;
}
