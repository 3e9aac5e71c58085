import { addTexts } from '../../shared/i18n/i18n.ts';
import { usersZh } from './i18n.zh.ts';

addTexts('users', usersZh);
