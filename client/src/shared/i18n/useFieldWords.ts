import { useTranslation } from 'react-i18next';
import './fieldTexts.ts';
import { translateDynamic } from './i18n.ts';

export interface FieldWords {
  /** A type of the schema in the user's language; the name of the schema when it has no words yet. */
  readonly typeName: (type: string) => string;
  readonly fieldName: (type: string, field: string) => string;
}

const words: FieldWords = {
  typeName: (type) => translateDynamic(`fields:type.${type}`) ?? type,
  fieldName: (type, field) => translateDynamic(`fields:${type}.${field}`) ?? field,
};

export function useFieldWords(): FieldWords {
  useTranslation(); // a change of language draws the component again
  return words;
}
