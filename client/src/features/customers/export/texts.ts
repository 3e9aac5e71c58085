import { addTexts } from '../../../shared/i18n/i18n.ts';
import { exportZh } from './export.zh.ts';

addTexts('export', exportZh);
