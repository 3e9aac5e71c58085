import { addTexts } from '../../shared/i18n/i18n.ts';
import { segmentsZh } from './i18n.zh.ts';

addTexts('segments', segmentsZh);
