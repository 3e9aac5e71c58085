import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay/hooks';
import { useLanguage } from '../../../shared/i18n/useLanguage.ts';
import { formatDate, parseLocalDate } from '../../../shared/lib/format.ts';
import { RelativeTime } from '../../../shared/ui/Time.tsx';
import { Card, NothingYet } from '../profile/Card.tsx';
import type { Choice } from '../useCustomerChoices.ts';
import type { TierCard_customer$data, TierCard_customer$key } from './__generated__/TierCard_customer.graphql.ts';
import styles from './Scoring.module.css';
import { SetTier } from './SetTier.tsx';
import './texts.ts';

const customerFragment = graphql`
  fragment TierCard_customer on Customer {
    id
    version
    tierId
    tierHeldUntil
    tierChanges(first: 5, order: [{ at: DESC }]) {
      nodes {
        id
        at
        kind
        fromTier
        toTier
        rule
        ruleVersion
        reason
        by {
          id
          name
        }
      }
    }
  }
`;

type Step = NonNullable<NonNullable<TierCard_customer$data['tierChanges']>['nodes']>[number];

interface Props {
  readonly customer: TierCard_customer$key;
  readonly tiers: readonly Choice[];
  readonly canWrite: boolean;
  readonly onChanged: () => Promise<void>;
}

/** How the customer came into its tier, and the way to choose another by hand. */
export function TierCard({ customer, tiers, canWrite, onChanged }: Props) {
  const { t } = useTranslation('scoring');
  const language = useLanguage();
  const [choosing, setChoosing] = useState(false);
  const { id, version, tierId, tierHeldUntil, tierChanges } = useFragment(customerFragment, customer);
  const steps = tierChanges?.nodes ?? [];

  return (
    <Card
      title={t('tier')}
      actions={
        canWrite && (
          <Button size="small" onClick={() => setChoosing(true)}>
            {t('choose')}
          </Button>
        )
      }
    >
      {tierHeldUntil != null && (
        <p className={styles.held}>
          {t('heldUntil', { day: formatDate(parseLocalDate(tierHeldUntil), language, 'date') })}
        </p>
      )}
      {steps.length === 0 ? (
        <NothingYet>{t('noSteps')}</NothingYet>
      ) : (
        <ul className={styles.steps}>
          {steps.map((step) => (
            <li key={step.id}>
              <span className={styles.head}>
                <span>{t('step', { from: step.fromTier ?? t('noTier'), to: step.toTier ?? t('noTier') })}</span>
                {step.at != null && <RelativeTime value={step.at} />}
              </span>
              <Why step={step} />
            </li>
          ))}
        </ul>
      )}
      <SetTier
        customerId={id}
        version={version}
        tierId={tierId ?? null}
        tiers={tiers}
        open={choosing}
        onClose={() => setChoosing(false)}
        onChanged={onChanged}
      />
    </Card>
  );
}

function Why({ step: { kind, rule, ruleVersion, reason, by } }: { readonly step: Step }) {
  const { t } = useTranslation('scoring');
  const words =
    kind === 'RULE'
      ? rule == null
        ? t('ruleHidden', { version: ruleVersion ?? '' })
        : t('rule', { rule, version: ruleVersion ?? '' })
      : kind && t(`kind.${kind}` as 'kind.MANUAL');
  return <span className={styles.note}>{[words, by?.name, reason].filter(Boolean).join(' · ')}</span>;
}
