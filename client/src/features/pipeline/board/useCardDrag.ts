import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { useEffect, useState, type RefObject } from 'react';
import { dragged, draggedCard, target } from './dragData.ts';

/** Makes a card draggable (a long press on touch screens) and a place to drop others above or below. */
export function useCardDrag(
  ref: RefObject<HTMLElement | null>,
  cardId: string,
  stageId: string,
  enabled: boolean,
): { readonly edge: 'top' | 'bottom' | null; readonly dragging: boolean } {
  const [edge, setEdge] = useState<'top' | 'bottom' | null>(null);
  const [dragging, setDragging] = useState(false);

  useEffect(() => {
    const element = ref.current;
    if (!element || !enabled) return undefined;
    const showEdge = (data: Record<string | symbol, unknown>) => {
      const closest = extractClosestEdge(data);
      setEdge(closest === 'top' || closest === 'bottom' ? closest : null);
    };
    return combine(
      draggable({
        element,
        getInitialData: () => dragged(cardId),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => {
          const other = draggedCard(source.data);
          return other !== null && other !== cardId;
        },
        getData: ({ input }) =>
          attachClosestEdge(target({ kind: 'card', cardId, stageId }), {
            element,
            input,
            allowedEdges: ['top', 'bottom'],
          }),
        onDrag: ({ self }) => showEdge(self.data),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [cardId, enabled, ref, stageId]);

  return { edge, dragging };
}
