import type { MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { closingKinds, type ClosingKind } from '../forms/closing.ts';
import { useBoard } from './BoardContext.ts';
import { topOf } from './moves.ts';

/** Everything that can be done to a card by dragging it, as a menu. */
export function useMoveMenu(cardId: string, stageId: string, index: number, count: number): MenuProps {
  const { t } = useTranslation('pipeline');
  const board = useBoard();

  const items: MenuProps['items'] = [
    {
      type: 'group',
      label: t('moveTo'),
      children: board.stages.map(({ id, name }) => ({ key: `stage:${id}`, label: name, disabled: id === stageId })),
    },
    { type: 'divider' },
    { key: 'up', label: t('moveUp'), disabled: index === 0 },
    { key: 'down', label: t('moveDown'), disabled: index === count - 1 },
    { type: 'divider' },
    ...closingKinds.map((kind) => ({ key: kind, label: t(kind) })),
  ];

  return {
    items,
    onClick({ key, domEvent }) {
      domEvent.stopPropagation();
      if (key.startsWith('stage:')) return board.move(cardId, topOf(board.columns(), key.slice('stage:'.length)));
      if (key === 'up' || key === 'down') return board.step(cardId, key);
      return board.close(cardId, key as ClosingKind);
    },
  };
}
