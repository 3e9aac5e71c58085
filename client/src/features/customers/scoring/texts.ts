import { addTexts } from '../../../shared/i18n/i18n.ts';
import { scoringZh } from './scoring.zh.ts';

addTexts('scoring', scoringZh);
