import { CheckCircleOutlined, ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useNow } from '../../../shared/lib/useNow.ts';
import { useFieldAccess } from '../../../shared/graphql/fieldAccess.ts';
import { FieldText, hiddenWhole } from '../../../shared/ui/FieldText.tsx';
import { RelativeTime } from '../../../shared/ui/Time.tsx';
import { useTerm } from '../terms.ts';
import type { HealthCard_customer$key } from './__generated__/HealthCard_customer.graphql.ts';
import { Card } from './Card.tsx';
import styles from './HealthCard.module.css';

const customerFragment = graphql`
  fragment HealthCard_customer on Customer {
    id
    lastContactAt
    nextContactAt
    nextStep
    health {
      level
      daysSinceContact
      intervalDays
      reasons
    }
  }
`;

const looks: Record<string, { readonly icon: ReactNode; readonly tone: string | undefined }> = {
  GOOD: { icon: <CheckCircleOutlined />, tone: styles['good'] },
  FAIR: { icon: <ExclamationCircleOutlined />, tone: styles['fair'] },
  POOR: { icon: <WarningOutlined />, tone: styles['poor'] },
};

/** How well the relation is kept, and why, in words. */
export function HealthCard({ customer }: { readonly customer: HealthCard_customer$key }) {
  const { t } = useTranslation('customers');
  const term = useTerm();
  const now = useNow();
  const access = useFieldAccess('CustomerPageQuery');
  const { id, health, lastContactAt, nextContactAt, nextStep } = useFragment(customerFragment, customer);
  const look = looks[health?.level ?? ''];
  const open = access('customer.nextStep') === 'FULL' && access('customer.nextContactAt') === 'FULL';
  const masked = (field: string) => access(`customer.${field}`) === 'MASK' && hiddenWhole;
  const overdue = nextContactAt != null && new Date(nextContactAt).getTime() < now;

  return (
    <Card title={t('profile.health')}>
      {health && (
        <p className={`${styles.level ?? ''} ${look?.tone ?? ''}`}>
          <span aria-hidden="true">{look?.icon}</span> {term('healthLevel', health.level)}
        </p>
      )}
      {health && health.reasons.length > 0 && (
        <ul className={styles.reasons}>
          {health.reasons.map((reason) => (
            <li key={reason}>{term('healthReason', reason)}</li>
          ))}
        </ul>
      )}
      <dl className={styles.facts}>
        <dt>{t('column.lastContactAt')}</dt>
        <dd>
          <FieldText
            value={lastContactAt ? <RelativeTime value={lastContactAt} /> : masked('lastContactAt')}
            access={access('customer.lastContactAt')}
            empty={t('never')}
            target={{ id, field: 'lastContactAt', label: t('column.lastContactAt') }}
          />
          {health?.intervalDays != null && (
            <span className={styles.note}> {t('profile.interval', { days: health.intervalDays })}</span>
          )}
        </dd>
        <dt>{t('column.nextContactAt')}</dt>
        <dd>
          {open && nextContactAt == null && nextStep == null ? (
            t('noNextStep')
          ) : (
            <>
              <FieldText
                value={nextStep}
                access={access('customer.nextStep')}
                empty=""
                target={{ id, field: 'nextStep', label: t('composer.nextStep') }}
              />{' '}
              <FieldText
                value={nextContactAt != null ? <RelativeTime value={nextContactAt} /> : masked('nextContactAt')}
                access={access('customer.nextContactAt')}
                empty=""
                target={{ id, field: 'nextContactAt', label: t('column.nextContactAt') }}
              />
              {overdue && <span className={styles.overdue}> · {t('overdue')}</span>}
            </>
          )}
        </dd>
      </dl>
    </Card>
  );
}
