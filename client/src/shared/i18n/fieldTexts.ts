import { fieldsZh } from './fields.zh.ts';
import { addTexts } from './i18n.ts';

addTexts('fields', fieldsZh);
