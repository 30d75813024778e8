import { createI18n } from 'vue-i18n';
import { de } from './de';
import { en } from './en';

/** The languages of the staff pages. */
export const LANGUAGES = ['de', 'en'] as const;

/** A language of the staff pages. */
export type Language = (typeof LANGUAGES)[number];

const KEY = 'stripe-chat.staff.language';

/** The language chosen earlier, else the first of the browser's languages that we have, else English. */
export function preferredLanguage(storage: Storage, browser: readonly string[]): Language {
  const wishes = [readKept(storage), ...browser.map((tag) => tag.slice(0, 2).toLowerCase())];
  return wishes.find(isLanguage) ?? 'en';
}

/** Keeps the choice for the next visit; a forbidden storage only costs that. */
export function keepLanguage(storage: Storage, language: Language): void {
  try {
    storage.setItem(KEY, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** The texts for Vue, in the given language. */
export function createTexts(language: Language) {
  return createI18n({
    legacy: false,
    locale: language as string,
    fallbackLocale: 'en',
    messages: { de, en } as Record<string, typeof en>,
    missingWarn: false,
    fallbackWarn: false,
  });
}

function isLanguage(word: string | null): word is Language {
  return LANGUAGES.some((language) => language === word);
}

function readKept(storage: Storage): string | null {
  try {
    return storage.getItem(KEY);
  } catch {
    return null;
  }
}
