import { useLanguage } from '../i18n/useLanguage.ts';
import { formatMoney } from '../lib/format.ts';

interface Props {
  readonly amount: number;
  readonly currency?: string;
  /** ¥128万 instead of ¥1,280,000: for sums and cards; the full figure is the title. */
  readonly compact?: boolean;
}

export function Money({ amount, currency = 'CNY', compact = false }: Props) {
  const language = useLanguage();
  const full = formatMoney(amount, language, { currency });
  if (!compact) return <span className="figures">{full}</span>;
  return (
    <span className="figures" title={full}>
      {formatMoney(amount, language, { currency, compact })}
    </span>
  );
}
