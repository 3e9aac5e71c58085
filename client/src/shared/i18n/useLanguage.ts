import { useTranslation } from 'react-i18next';
import type { Language } from '../preferences/preferences.ts';

/** The language texts are shown in right now: what Intl formatters must use, so that one page speaks one language. */
export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN';
}
