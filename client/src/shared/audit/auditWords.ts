import '../i18n/fieldTexts.ts';
import { translateDynamic } from '../i18n/i18n.ts';

const namespaces = ['customers', 'pipeline', 'feedback', 'tiers', 'common'] as const;

/** The name of a field such as `Customer.city`, or the coordinate itself where the page is older than the server. */
export function fieldWord(coordinate: string): string {
  return translateDynamic(`fields:${coordinate}`) ?? coordinate;
}

/** A value of one of the schema's enumerations in words, anything else as it came. */
export function valueWord(coordinate: string, value: string): string {
  if (!/^[A-Z][A-Z_]*$/.test(value)) return value;
  if (/^(EntityRight|FieldRight)\./.test(coordinate)) return translateDynamic(`audit:rights.${value}`) ?? value;
  const group = coordinate.slice(coordinate.indexOf('.') + 1);
  for (const namespace of namespaces) {
    const word = translateDynamic(`${namespace}:${group}.${value}`);
    if (word !== undefined) return word;
  }
  return value;
}
