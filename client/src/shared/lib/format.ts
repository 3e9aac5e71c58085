import type { Language } from '../preferences/preferences.ts';

const formatters = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat(language, options);
  formatters.set(key, known);
  return known;
}

/** ¥1,280,000.50, or ¥128万 / CN¥1.3M when compact. Whole amounts show no cents. */
export function formatMoney(
  amount: number,
  language: Language,
  { currency = 'CNY', compact = false }: { currency?: string; compact?: boolean } = {},
): string {
  return numberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    ...(compact
      ? { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }
      : { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 }),
  }).format(amount);
}

export const formatNumber = (value: number, language: Language): string => numberFormat(language, {}).format(value);

export const formatPercent = (share: number, language: Language): string =>
  numberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** `date`: 2026年5月3日; `dateTime` adds hour and minute; always in the browser's time zone. */
export function formatDate(instant: Date, language: Language, style: 'date' | 'dateTime'): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    ...(style === 'dateTime' ? { timeStyle: 'short' } : {}),
  }).format(instant);
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
  ['month', 30],
  ['year', 12],
];

/** 3分钟前 / in 2 days; "now" within a minute. */
export function formatRelative(instant: Date, now: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  let amount = (instant.getTime() - now) / 1000;
  let unit: Intl.RelativeTimeFormatUnit = 'second';
  for (const [larger, size] of steps) {
    if (Math.abs(amount) < size) break;
    amount /= size;
    unit = larger;
  }
  return format.format(unit === 'second' ? 0 : Math.trunc(amount), unit);
}

/** A LocalDate (yyyy-MM-dd) has no zone; `new Date(text)` would shift it by one day west of Greenwich. */
export function parseLocalDate(text: string): Date {
  const [year = 1970, month = 1, day = 1] = text.split('-').map(Number);
  return new Date(year, month - 1, day);
}
