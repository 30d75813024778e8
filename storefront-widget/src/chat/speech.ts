import { createContext } from "preact";
import { useContext } from "preact/hooks";
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
}

/** How the panel speaks on a page of that language to a shopper who wants this one. */
export function speechFor(page: string, server = "", wanted: Language = languageFor(page)): Speech {
  const tag = wanted === languageFor(page) ? page : wanted;
  return { texts: textsFor(tag), format: formatTagFor(tag), server };
}

/** Carries the speech to all parts of the panel. */
export const SpeechContext = createContext<Speech>(speechFor("en"));

/** How the panel speaks here. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
