import { addTexts } from '../i18n/i18n.ts';
import { accessZh } from './i18n.zh.ts';

addTexts('access', accessZh);
