import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useTerm } from '../../../shared/i18n/useTerm.ts';
import { DateTimeText } from '../../../shared/ui/Time.tsx';
import type { CardTasks_opportunity$key } from './__generated__/CardTasks_opportunity.graphql.ts';
import styles from './CardSheet.module.css';

const fragment = graphql`
  fragment CardTasks_opportunity on Opportunity {
    tasks(first: 20, order: [{ dueAt: DESC }]) {
      nodes {
        id
        title
        status
        dueAt
        assignee {
          id
          name
        }
      }
    }
  }
`;

export function CardTasks({ opportunity }: { readonly opportunity: CardTasks_opportunity$key }) {
  const { t } = useTranslation('pipeline');
  const term = useTerm('pipeline');
  const tasks = useFragment(fragment, opportunity).tasks?.nodes ?? [];

  return (
    <section>
      <h3>{t('sheet.tasks')}</h3>
      {tasks.length === 0 ? (
        <p className={styles.none}>{t('sheet.noTasks')}</p>
      ) : (
        <ul className={styles.list}>
          {tasks.map(({ id, title, status, dueAt, assignee }) => (
            <li key={id} className={styles.entry}>
              <div>{title}</div>
              <div className={styles.quiet}>
                {status != null && term('taskStatus', status)}
                {dueAt != null && (
                  <>
                    {' · '}
                    {t('sheet.due')} <DateTimeText value={dueAt} />
                  </>
                )}
                {assignee?.name != null && ` · ${assignee.name}`}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
