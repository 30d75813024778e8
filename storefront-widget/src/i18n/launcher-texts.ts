import { type Language, languageFor } from "./locale";

/** The words on and about the launcher. */
export interface LauncherTexts {
  readonly open: string;
  readonly close: string;
  readonly unread: string;
  readonly failed: string;
}

/** All languages of the launcher. */
export const launcherLanguages: Record<Language, LauncherTexts> = {
  de: {
    open: "Chat öffnen",
    close: "Chat schließen",
    unread: "ungelesen",
    failed: "Der Chat lädt gerade nicht. Bitte noch einmal versuchen.",
  },
  en: {
    open: "Open chat",
    close: "Close chat",
    unread: "unread",
    failed: "The chat did not load. Please try again.",
  },
};

/** The launcher's words for a page's language. */
export function launcherTexts(tag: string): LauncherTexts {
  return launcherLanguages[languageFor(tag)];
}
