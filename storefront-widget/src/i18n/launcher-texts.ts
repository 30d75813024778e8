import { type Language, languageFor } from "./locale";

/** The words on and about the launcher. */
export interface LauncherTexts {
  readonly open: string;
  readonly failed: string;
}

/** All languages of the launcher. */
export const launcherLanguages: Record<Language, LauncherTexts> = {
  de: {
    open: "Chat öffnen",
    failed: "Der Chat lädt nicht. Bitte erneut versuchen.",
  },
  en: {
    open: "Open chat",
    failed: "The chat did not load. Please try again.",
  },
};

/** The launcher's words for a page's language. */
export function launcherTexts(tag: string): LauncherTexts {
  return launcherLanguages[languageFor(tag)];
}
