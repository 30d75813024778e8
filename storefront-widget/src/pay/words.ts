import type { Language } from "../i18n/locale";
import type { Place, Problem } from "./state";

/** What is said in one place: what it is, and what it means for the shopper. */
export interface Saying {
  readonly title: string;
  readonly text: string;
}

/** What the page says where nothing can be paid now. */
export type Outcome = Exclude<Place, "loading" | "open"> | "already_paid";

/** All words of the payment page; {shop}, {amount} and {count} are filled in. */
export interface PayWords {
  readonly language: Language;
  readonly pageTitle: string;
  readonly loading: string;
  readonly away: string;
  readonly test: string;
  readonly order: string;
  readonly orderNumber: string;
  readonly shipping: string;
  readonly total: string;
  /** What the order costs besides what is listed. */
  readonly rest: string;
  readonly payment: string;
  readonly pay: string;
  readonly paying: string;
  readonly slow: string;
  readonly secure: string;
  readonly toChat: string;
  readonly unread: string;
  readonly chat: string;
  readonly chatFailed: string;
  readonly formLoading: string;
  readonly formFailed: Saying;
  readonly reload: string;
  readonly problems: Readonly<Record<Problem["kind"], Saying>>;
  readonly tryAgain: string;
  readonly otherMethod: string;
  readonly goOn: string;
  readonly outcomes: Readonly<Record<Outcome, Saying>>;
  readonly onToShop: string;
  readonly backToShop: string;
  readonly leaving: string;
  readonly stay: string;
  /** The name of the language, in itself. */
  readonly name: string;
}

/** A text with its words filled in. */
export function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place);
}
