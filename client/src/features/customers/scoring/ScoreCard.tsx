import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { Card, NothingYet } from '../profile/Card.tsx';
import type { ScoreCard_customer$key } from './__generated__/ScoreCard_customer.graphql.ts';
import styles from './Scoring.module.css';
import './texts.ts';

const customerFragment = graphql`
  fragment ScoreCard_customer on Customer {
    activityScore
    score {
      value
      parts {
        kind
        weight
        points
        explanation
      }
    }
  }
`;

/** How lively the relation is, and every part of the number with what it looked at. */
export function ScoreCard({ customer }: { readonly customer: ScoreCard_customer$key }) {
  const { t } = useTranslation('scoring');
  const access = useFieldAccess('CustomerPageQuery')('customer.activityScore');
  const { score } = useFragment(customerFragment, customer);
  if (!score)
    return <Card title={t('score')}>{<NothingYet>{t(access === 'FULL' ? 'none' : 'hidden')}</NothingYet>}</Card>;

  return (
    <Card title={t('score')}>
      <p className={`${styles.value ?? ''} figures`}>{t('of', { value: score.value })}</p>
      <ul className={styles.parts} aria-label={t('parts')}>
        {score.parts.map(({ kind, weight, points, explanation }) => (
          <li key={kind}>
            <span className={styles.head}>
              <span>{t(`part.${kind}` as 'part.MONEY')}</span>
              <span className="figures">{t('points', { points, weight })}</span>
            </span>
            <progress className={styles.bar} max={Math.max(weight, 1)} value={points} aria-hidden="true" />
            <span className={styles.note}>{explanation}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
