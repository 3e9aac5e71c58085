import { CheckCircleOutlined, CloseCircleOutlined, PauseCircleOutlined } from '@ant-design/icons';
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClosingKind } from '../forms/closing.ts';
import styles from './ClosingZones.module.css';
import { draggedCard, target } from './dragData.ts';

/** Large places to drop a card that leaves the board; the same steps are in every card's menu. */
export function ClosingZones() {
  const { t } = useTranslation('pipeline');
  return (
    <div className={styles.zones} role="group" aria-label={t('zones')}>
      <Zone kind="won" icon={<CheckCircleOutlined aria-hidden />} />
      <Zone kind="lost" icon={<CloseCircleOutlined aria-hidden />} />
      <Zone kind="hold" icon={<PauseCircleOutlined aria-hidden />} />
    </div>
  );
}

function Zone({ kind, icon }: { readonly kind: ClosingKind; readonly icon: ReactNode }) {
  const { t } = useTranslation('pipeline');
  const element = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    if (!element.current) return undefined;
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => draggedCard(source.data) !== null,
      getData: () => target({ kind: 'zone', closing: kind }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [kind]);

  return (
    <div ref={element} data-zone={kind} className={`${styles.zone ?? ''} ${over ? (styles.over ?? '') : ''}`}>
      {icon} {t(kind)}
    </div>
  );
}
