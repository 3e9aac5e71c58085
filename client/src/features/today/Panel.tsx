import { useId, type ReactNode } from 'react';
import { LoadingState } from '../../shared/ui/LoadingState.tsx';
import { QueryBoundary } from '../../shared/ui/QueryBoundary.tsx';
import styles from './Panel.module.css';

interface Props {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly rows?: number;
  readonly children: (fetchKey: number) => ReactNode;
}

/** One card of the page; it loads, fails and is tried again by itself. */
export function Panel({ title, actions, rows = 4, children }: Props) {
  const headingId = useId();
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        {actions}
      </div>
      <QueryBoundary loading={<LoadingState rows={rows} />}>{children}</QueryBoundary>
    </section>
  );
}
