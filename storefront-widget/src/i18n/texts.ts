import { de } from "./de";
import { en } from "./en";
import { type Language, languageFor } from "./locale";
import type { Texts } from "./words";

/** All languages of the panel. */
export const languages: Record<Language, Texts> = { de, en };

/** The panel's words for a page's language. */
export function textsFor(tag: string): Texts {
  return languages[languageFor(tag)];
}
