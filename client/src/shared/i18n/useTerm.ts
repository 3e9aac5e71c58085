import { useTranslation } from 'react-i18next';
import { translateDynamic } from './i18n.ts';

/**
 * `useTerm('pipeline')('lostReason', 'PRICE')`: a value of one of the schema's enumerations in the user's language.
 * Words several features share stand in `common`; a value newer than this page shows as it came.
 */
export function useTerm(namespace: string): (group: string, value: string) => string {
  useTranslation(); // a change of language draws the component again
  return (group, value) =>
    translateDynamic(`${namespace}:${group}.${value}`) ?? translateDynamic(`common:${group}.${value}`) ?? value;
}
