import { type Language, languageFor } from "./locale";

/** The words that offer help. */
export interface HintTexts {
  readonly form: string;
  readonly incomplete: string;
  readonly failed: string;
  readonly no: string;
}

/** All languages of the hint. */
export const hintLanguages: Record<Language, HintTexts> = {
  de: {
    form: "Lädt das Zahlungsformular nicht? Fragen Sie im Chat.",
    incomplete: "Fragen zur Zahlung? Der Chat hilft gern.",
    failed: "Zahlung nicht geklappt? Fragen Sie im Chat.",
    no: "Hinweis schließen",
  },
  en: {
    form: "Payment form not loading? Ask in the chat.",
    incomplete: "Questions about paying? The chat can help.",
    failed: "Payment did not work? Ask in the chat.",
    no: "Close hint",
  },
};

/** The hint's words for a page's language. */
export function hintTexts(tag: string): HintTexts {
  return hintLanguages[languageFor(tag)];
}
