import { formatTagFor, type Language, languageFor } from "../i18n/locale";
import { textsFor } from "../i18n/texts";
import type { Texts } from "../i18n/words";

/** How the panel speaks. */
export interface Speech {
  readonly texts: Texts;
  /** The tag that numbers and times are written by. */
  readonly format: string;
  /** Where files are fetched. */
  readonly server: string;
  /** What the shop says first, if it does in this language. */
  readonly welcome: string;
}

/** How the panel speaks on a page of that language to a shopper who wants this one. */
export function speechFor(
  page: string,
  server = "",
  wanted: Language = languageFor(page),
  welcome: string | null = null,
): Speech {
  const isOfPage = wanted === languageFor(page);
  const tag = isOfPage ? page : wanted;
  return { texts: textsFor(tag), format: formatTagFor(tag), server, welcome: isOfPage ? (welcome ?? "") : "" };
}

let now: Speech = speechFor("en");

/** From the next rendering on the panel speaks like this; there is one panel on a page. */
export function speakLike(speech: Speech): void {
  now = speech;
}

/** How the panel speaks here. */
export function useSpeech(): Speech {
  return now;
}
