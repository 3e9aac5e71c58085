import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/i18n/useLanguage.ts';
import { useTerm } from '../../shared/i18n/useTerm.ts';
import { formatNumber } from '../../shared/lib/format.ts';
import { FieldText } from '../../shared/ui/FieldText.tsx';
import type { TierRow } from './tierRow.ts';

interface Props {
  readonly tier: TierRow;
}

/** The number of customers, as a way to the list with exactly them. */
export function CustomersOf({ tier }: Props) {
  const { t } = useTranslation('tiers');
  const language = useLanguage();
  if (tier.customerCount == null) return <FieldText value={null} />;
  const count = formatNumber(tier.customerCount, language);
  return (
    <Link
      to="/customers"
      search={{ tier: [tier.id] }}
      className="figures"
      aria-label={t('showCustomers', { name: tier.name ?? '', count: tier.customerCount })}
    >
      {t('customerCount', { total: count })}
    </Link>
  );
}

export function IntervalOf({ tier }: Props) {
  const { t } = useTranslation('tiers');
  return <FieldText value={tier.intervalDays == null ? null : t('everyDays', { count: tier.intervalDays })} />;
}

export function ChannelsOf({ tier }: Props) {
  const { t } = useTranslation('tiers');
  const term = useTerm('tiers');
  const names = (tier.channels ?? []).map((channel) => term('channel', channel));
  return <FieldText value={names.length === 0 ? null : names.join(t('separator'))} />;
}

export function RoleOf({ tier }: Props) {
  const term = useTerm('tiers');
  return <FieldText value={tier.ownerRole && term('role', tier.ownerRole)} />;
}
