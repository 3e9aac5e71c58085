import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { graphql, useLazyLoadQuery } from 'react-relay/hooks';
import { useSession } from '../../shared/session/useSession.ts';
import { RelativeTime } from '../../shared/ui/Time.tsx';
import type { UncoveredQuery } from './__generated__/UncoveredQuery.graphql.ts';
import { kept } from './kept.ts';
import styles from './TaskRow.module.css';

const uncoveredQuery = graphql`
  query UncoveredQuery($me: ID!) {
    customers(
      first: 8
      where: { ownerId: { eq: $me }, nextContactAt: { eq: null }, lifecycle: { nin: [LOST, ARCHIVED] } }
      order: [{ lastContactAt: ASC }]
    ) {
      totalCount
      nodes {
        id
        name
        city
        lastContactAt
      }
    }
  }
`;

/** The viewer's customers nobody has planned to talk to, the longest forgotten first. */
export function Uncovered({ fetchKey }: { readonly fetchKey: number }) {
  const { t } = useTranslation('today');
  const { id: me } = useSession();
  const { customers } = useLazyLoadQuery<UncoveredQuery>(
    uncoveredQuery,
    { me },
    { fetchKey, fetchPolicy: 'store-and-network' },
  );
  const rows = customers?.nodes ?? [];
  const total = customers?.totalCount ?? 0;

  if (rows.length === 0) {
    return (
      <p className={styles.facts}>
        {t('uncovered.empty')} · {t('uncovered.emptyHint')}
      </p>
    );
  }
  return (
    <>
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {rows.map(({ id, name, city, lastContactAt }) => (
          <li key={id} className={styles.row}>
            <div className={styles.what}>
              <Link to="/customers/$customerId" params={{ customerId: id }}>
                {name}
              </Link>
              <span className={styles.facts}>
                {city && <span>{city}</span>}
                {lastContactAt == null ? (
                  <span>{t('uncovered.never')}</span>
                ) : (
                  <span>
                    {t('uncovered.lastContact')} <RelativeTime value={lastContactAt} />
                  </span>
                )}
              </span>
            </div>
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p>
          <Link to="/customers" search={{ owner: 'me', noNextStep: true, lifecycle: [...kept] }}>
            {t('uncovered.all', { count: total })}
          </Link>
        </p>
      )}
    </>
  );
}
