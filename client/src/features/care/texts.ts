import { addTexts } from '../../shared/i18n/i18n.ts';
import { careZh } from './i18n.zh.ts';

addTexts('care', careZh);
