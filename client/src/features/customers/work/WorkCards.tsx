import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { FieldText, hiddenWhole } from '../../../shared/ui/FieldText.tsx';
import { Money } from '../../../shared/ui/Money.tsx';
import { DateText } from '../../../shared/ui/Time.tsx';
import { Card, NothingYet } from '../profile/Card.tsx';
import { useTerm } from '../terms.ts';
import type { WorkCards_customer$key } from './__generated__/WorkCards_customer.graphql.ts';
import styles from './WorkCards.module.css';

const customerFragment = graphql`
  fragment WorkCards_customer on Customer {
    opportunities(first: 20, order: [{ updatedAt: DESC }]) {
      totalCount
      nodes {
        id
        title
        status
        amount
        currency
        expectedCloseOn
        stage {
          id
          name
          probability
        }
      }
    }
    feedbacks(first: 10, order: [{ receivedAt: DESC }]) {
      totalCount
      nodes {
        id
        title
        category
        status
        receivedAt
      }
    }
  }
`;

/** Opportunities and feedback: open and past. */
export function WorkCards({ customer }: { readonly customer: WorkCards_customer$key }) {
  const { t } = useTranslation('customers');
  const term = useTerm();
  const amountAccess = useFieldAccess('CustomerPageQuery')('customer.opportunities.nodes.amount');
  const { opportunities, feedbacks } = useFragment(customerFragment, customer);
  const deals = opportunities?.nodes ?? [];
  const voices = feedbacks?.nodes ?? [];

  return (
    <>
      <Card title={counted(t('work.opportunities'), opportunities?.totalCount)}>
        {deals.length === 0 && <NothingYet>{t('work.noOpportunities')}</NothingYet>}
        <ul className={styles.list}>
          {deals.map(({ id, title, status, amount, currency, expectedCloseOn, stage }) => (
            <li key={id} className={styles.item}>
              <div className={styles.line}>
                <span className={styles.name}>{title}</span>
                {(amount != null || amountAccess !== 'FULL') && (
                  <FieldText
                    value={
                      amount != null ? <Money amount={amount} currency={currency ?? 'CNY'} compact /> : hiddenWhole
                    }
                    access={amountAccess}
                    target={{ id, field: 'amount', label: t('work.amount') }}
                  />
                )}
              </div>
              <div className={styles.meta}>
                <span>
                  {[status && status !== 'OPEN' && term('opportunityStatus', status), stage?.name]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {status === 'OPEN' && expectedCloseOn != null && (
                  <span>
                    {t('work.expectedClose')} <DateText value={expectedCloseOn} />
                  </span>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={counted(t('work.feedback'), feedbacks?.totalCount)}>
        {voices.length === 0 && <NothingYet>{t('work.noFeedback')}</NothingYet>}
        <ul className={styles.list}>
          {voices.map(({ id, title, category, status, receivedAt }) => (
            <li key={id} className={styles.item}>
              <div className={styles.name}>{title}</div>
              <div className={styles.meta}>
                <span>
                  {[status && term('feedbackStatus', status), category && term('feedbackCategory', category)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {receivedAt != null && <DateText value={receivedAt} />}
              </div>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

const counted = (title: string, count: number | undefined) => (count ? `${title} (${String(count)})` : title);
