import { EllipsisOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { parseLocalDate } from '../../../shared/lib/format.ts';
import { useNow } from '../../../shared/lib/useNow.ts';
import { Money } from '../../../shared/ui/Money.tsx';
import { DateText } from '../../../shared/ui/Time.tsx';
import type { OpportunityCard_opportunity$key } from './__generated__/OpportunityCard_opportunity.graphql.ts';
import { useBoard } from './BoardContext.ts';
import { daysSince, isStale } from './columnTotals.ts';
import type { Direction } from './moves.ts';
import styles from './OpportunityCard.module.css';
import { useCardDrag } from './useCardDrag.ts';
import { useMoveMenu } from './useMoveMenu.ts';

const fragment = graphql`
  fragment OpportunityCard_opportunity on Opportunity {
    id
    title
    amount
    currency
    expectedCloseOn
    stageEnteredAt
    customer {
      id
      name
    }
    owner {
      id
      name
    }
  }
`;

const directions: Partial<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface Props {
  readonly opportunity: OpportunityCard_opportunity$key;
  readonly stageId: string;
  readonly index: number;
  readonly count: number;
  readonly slaHours: number | null;
}

export function OpportunityCard({ opportunity, stageId, index, count, slaHours }: Props) {
  const { t } = useTranslation('pipeline');
  const board = useBoard();
  const card = useFragment(fragment, opportunity);
  const element = useRef<HTMLElement>(null);
  const title = useRef<HTMLButtonElement>(null);
  const { edge, dragging } = useCardDrag(element, card.id, stageId, board.canWrite);
  const menu = useMoveMenu(card.id, stageId, index, count);

  // The browser drops the focus when the card's element is moved.
  const { takeFocus } = board;
  useLayoutEffect(() => {
    if (takeFocus(card.id)) title.current?.focus();
  }, [card.id, stageId, index, takeFocus]);

  function moveByKey(event: KeyboardEvent): void {
    const direction = event.altKey ? directions[event.key] : undefined;
    if (direction === undefined || !board.canWrite) return;
    event.preventDefault();
    board.step(card.id, direction);
  }

  const titleId = `card-${card.id}`;
  return (
    <li>
      <article
        ref={element}
        aria-labelledby={titleId}
        className={styles.card}
        data-dragging={dragging}
        data-edge={edge ?? undefined}
        onKeyDown={moveByKey}
      >
        <div className={styles.top}>
          <button
            ref={title}
            id={titleId}
            type="button"
            className={styles.title}
            title={board.canWrite ? t('keys') : undefined}
            aria-keyshortcuts={board.canWrite ? 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight' : undefined}
            onClick={() => board.open(card.id)}
          >
            {card.title}
          </button>
          {board.canWrite && (
            <Dropdown trigger={['click']} placement="bottomRight" menu={menu}>
              <Button
                type="text"
                size="small"
                className={styles.more ?? ''}
                icon={<EllipsisOutlined />}
                aria-label={t('moveTo')}
                aria-haspopup="menu"
              />
            </Dropdown>
          )}
        </div>
        <div className={styles.customer}>{card.customer?.name ?? '—'}</div>
        <div className={styles.line}>
          <strong>
            {card.amount == null ? '—' : <Money amount={card.amount} currency={card.currency ?? 'CNY'} compact />}
          </strong>
          <span>{card.owner?.name ?? '—'}</span>
        </div>
        <CardDates enteredAt={card.stageEnteredAt} closeOn={card.expectedCloseOn} slaHours={slaHours} />
      </article>
    </li>
  );
}

interface DatesProps {
  readonly enteredAt: string | null | undefined;
  readonly closeOn: string | null | undefined;
  readonly slaHours: number | null;
}

function CardDates({ enteredAt, closeOn, slaHours }: DatesProps) {
  const { t } = useTranslation('pipeline');
  const now = useNow();
  const days = enteredAt == null ? null : daysSince(enteredAt, now);
  const stale = isStale(enteredAt, slaHours, now);
  const late = closeOn != null && parseLocalDate(closeOn).getTime() + 86_400_000 < now;

  return (
    <div className={styles.dates}>
      {days !== null && (
        <span className={stale ? styles.alarm : undefined}>
          {days === 0 ? t('today') : t('days', { count: days })}
          {stale && ` · ${t('staleCard')}`}
        </span>
      )}
      {closeOn != null && (
        <span className={late ? styles.alarm : undefined}>
          {late ? t('overdueClose') : t('closeOn')} <DateText value={closeOn} />
        </span>
      )}
    </div>
  );
}
