import type { ClosingKind } from '../forms/closing.ts';

/** What is dragged, and what it can be dropped on. */
export type DropTarget =
  | { readonly kind: 'card'; readonly cardId: string; readonly stageId: string }
  | { readonly kind: 'column'; readonly stageId: string }
  | { readonly kind: 'zone'; readonly closing: ClosingKind };

type Data = Record<string | symbol, unknown>;

export const dragged = (cardId: string): Data => ({ opportunity: cardId });
export const draggedCard = (data: Data): string | null =>
  typeof data['opportunity'] === 'string' ? data['opportunity'] : null;

export const target = (drop: DropTarget): Data => ({ drop });
export const dropTarget = (data: Data): DropTarget | null => (data['drop'] as DropTarget | undefined) ?? null;
