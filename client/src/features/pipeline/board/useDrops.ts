import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { useEffect } from 'react';
import type { BoardActions } from './BoardContext.ts';
import { draggedCard, dropTarget } from './dragData.ts';
import { endOf } from './moves.ts';

/** Turns what was dropped where into a move or a closing dialog. */
export function useDrops(board: BoardActions): void {
  useEffect(() => {
    if (!board.canWrite) return undefined;
    return monitorForElements({
      canMonitor: ({ source }) => draggedCard(source.data) !== null,
      onDrop({ source, location }) {
        const cardId = draggedCard(source.data);
        const innermost = location.current.dropTargets[0];
        if (cardId === null || innermost === undefined) return;
        const drop = dropTarget(innermost.data);
        switch (drop?.kind) {
          case 'zone':
            return board.close(cardId, drop.closing);
          case 'column':
            return board.move(cardId, endOf(board.columns(), drop.stageId));
          case 'card': {
            const above = extractClosestEdge(innermost.data) === 'top';
            return board.move(cardId, {
              stageId: drop.stageId,
              beforeId: above ? drop.cardId : null,
              afterId: above ? null : drop.cardId,
            });
          }
          default:
        }
      },
    });
  }, [board]);
}
