import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { FieldText } from '../../shared/ui/FieldText.tsx';
import { TierTag } from '../../shared/ui/TierTag.tsx';
import { ChannelsOf, CustomersOf, IntervalOf, RoleOf } from './tierCells.tsx';
import type { TierRowsProps } from './tierRow.ts';
import styles from './TiersPage.module.css';

/** The same table for narrow screens. */
export function TierCards({ rows, onEdit, onDelete }: TierRowsProps) {
  const { t } = useTranslation('tiers');
  const { t: common } = useTranslation();
  return (
    <ul className={styles.cards} aria-label={t('table')}>
      {rows.map((tier) => (
        <li key={tier.id} className={styles.card}>
          <div className={styles.top}>
            <TierTag name={tier.name ?? ''} rank={tier.rank ?? 99} />
            <CustomersOf tier={tier} />
          </div>
          <div className={styles.content}>
            <FieldText value={tier.content} />
          </div>
          <dl className={styles.facts}>
            <div>
              <dt>{t('interval')}</dt>
              <dd>
                <IntervalOf tier={tier} />
              </dd>
            </div>
            <div>
              <dt>{t('ownerRole')}</dt>
              <dd>
                <RoleOf tier={tier} />
              </dd>
            </div>
            <div>
              <dt>{t('channels')}</dt>
              <dd>
                <ChannelsOf tier={tier} />
              </dd>
            </div>
          </dl>
          {onEdit && onDelete && (
            <div className={styles.actions}>
              <Button
                block
                size="large"
                aria-label={t('editTier', { name: tier.name ?? '' })}
                onClick={() => onEdit(tier)}
              >
                {t('edit')}
              </Button>
              <Button
                block
                danger
                size="large"
                aria-label={t('deleteTier', { name: tier.name ?? '' })}
                onClick={() => onDelete(tier)}
              >
                {common('action.delete')}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
