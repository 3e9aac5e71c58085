import { useEffect, useRef, type ReactNode } from 'react';
import styles from './PageHeader.module.css';

let lastPath: string | null = null;

interface Props {
  readonly title: string;
  /** Shown in place of the plain title, for example a name with its tier. */
  readonly children?: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one h1 of a page. It names the document and takes the focus after a change of route. */
export function PageHeader({ title, children, subtitle, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = `${title} · CrmGraph`;
  }, [title]);

  useEffect(() => {
    // Not on the first page of a visit: there the skip link must stay the first stop.
    if (lastPath !== null && lastPath !== location.pathname) heading.current?.focus({ preventScroll: true });
    lastPath = location.pathname;
  }, []);

  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {children || title}
        </h1>
        {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
