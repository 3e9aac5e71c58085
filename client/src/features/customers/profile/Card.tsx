import { useId, type ReactNode } from 'react';
import styles from './Card.module.css';

interface Props {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** One block of the customer's page, with a heading of its own. */
export function Card({ title, actions, children }: Props) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** What stands in a block without entries. */
export function NothingYet({ children }: { readonly children: ReactNode }) {
  return <p className={styles.nothing}>{children}</p>;
}
