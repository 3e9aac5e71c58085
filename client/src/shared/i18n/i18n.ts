import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { getPreferences, onPreferencesChange, type Language } from '../preferences/preferences.ts';

type Texts = Record<string, object>;

/** The same keys with any text: `export const en: Messages<typeof zh>` makes a missing translation a type error. */
export type Messages<T> = { readonly [K in keyof T]: T[K] extends string ? string : Messages<T[K]> };

async function show(language: Language, loadEnglish: () => Promise<Texts>): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'common')) {
    for (const [namespace, texts] of Object.entries(await loadEnglish())) {
      i18next.addResourceBundle('en', namespace, texts);
    }
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Chinese is in the first download, English comes when somebody asks for it. */
export async function startI18n(zh: Texts, loadEnglish: () => Promise<Texts>): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    supportedLngs: ['zh-CN', 'en'],
    ns: Object.keys(zh),
    defaultNS: 'common',
    resources: { 'zh-CN': zh },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  await show(getPreferences().language, loadEnglish);
  onPreferencesChange(() => {
    const { language } = getPreferences();
    if (language !== i18next.language) void show(language, loadEnglish);
  });
}

/** Chinese texts that come with the part that shows them; the English ones come together. */
export function addTexts(namespace: string, texts: object): void {
  i18next.addResourceBundle('zh-CN', namespace, texts);
}

/** For the places a hook cannot reach; components use useTranslation. */
export const translate = i18next;

/** The text under a key that is only known at run time (an error code), or undefined. */
export function translateDynamic(key: string, values?: Record<string, unknown>): string | undefined {
  return i18next.exists(key)
    ? (i18next.t as (key: string, values?: Record<string, unknown>) => string)(key, values)
    : undefined;
}
