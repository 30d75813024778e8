import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { formatAmount } from "../i18n/amount";
import { formatTagFor, type Language } from "../i18n/locale";
import { steps } from "../i18n/steps";
import { payDe } from "./i18n/pay-de";
import { payEn } from "./i18n/pay-en";
import type { PayWords } from "./words";

/** All languages of the payment page. */
export const payLanguages: Readonly<Record<Language, PayWords>> = { de: payDe, en: payEn };

/** How the page speaks. */
export interface PaySpeech {
  readonly words: PayWords;
  /** What to do next, in the chat's words. */
  readonly steps: (typeof steps)[Language];
  money(amount: number, currency: string): string;
}

/** How the page speaks a language; `tag` is the shop's own word for it, as `de-CH`. */
export function paySpeechFor(language: Language, tag: string): PaySpeech {
  const format = tag.startsWith(language) ? formatTagFor(tag) : language;
  return {
    words: payLanguages[language],
    steps: steps[language],
    money: (amount, currency) => formatAmount(amount, currency, format),
  };
}

/** Carries the speech to all parts of the page. */
export const PaySpeechContext = createContext<PaySpeech>(paySpeechFor("en", "en"));

/** How the page speaks here. */
export function usePaySpeech(): PaySpeech {
  return useContext(PaySpeechContext);
}
