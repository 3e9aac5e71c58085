import { addTexts } from '../../../shared/i18n/i18n.ts';
import { sharingZh } from './sharing.zh.ts';

addTexts('sharing', sharingZh);
