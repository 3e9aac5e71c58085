import { useLanguage } from '../i18n/useLanguage.ts';
import { formatDate, formatRelative, parseLocalDate } from '../lib/format.ts';
import { useNow } from '../lib/useNow.ts';

interface Props {
  /** A DateTime (with offset) or a LocalDate (yyyy-MM-dd) of the schema. */
  readonly value: string;
}

const isLocalDate = (value: string) => value.length === 10;

export function DateText({ value }: Props) {
  const language = useLanguage();
  const instant = isLocalDate(value) ? parseLocalDate(value) : new Date(value);
  return <time dateTime={value}>{formatDate(instant, language, 'date')}</time>;
}

export function DateTimeText({ value }: Props) {
  const language = useLanguage();
  return <time dateTime={value}>{formatDate(new Date(value), language, 'dateTime')}</time>;
}

/** "3 分钟前", kept up to date; the exact time is the title. */
export function RelativeTime({ value }: Props) {
  const language = useLanguage();
  const now = useNow();
  const instant = new Date(value);
  return (
    <time dateTime={value} title={formatDate(instant, language, 'dateTime')}>
      {formatRelative(instant, now, language)}
    </time>
  );
}
