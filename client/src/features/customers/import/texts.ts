import { addTexts } from '../../../shared/i18n/i18n.ts';
import { importZh } from './import.zh.ts';

addTexts('import', importZh);
