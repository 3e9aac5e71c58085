import { addTexts } from '../../shared/i18n/i18n.ts';
import { teamsZh } from './i18n.zh.ts';

addTexts('teams', teamsZh);
