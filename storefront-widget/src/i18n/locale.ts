/** The languages that the chat speaks. */
export type Language = "de" | "en";

/** The nearest language that the chat speaks: de-AT -> de, fr -> en. */
export function languageFor(tag: string): Language {
  return /^de\b/i.test(tag.replace("_", "-")) ? "de" : "en";
}

/** The tag that numbers and times are written by: the page's own where we speak its language. */
export function formatTagFor(tag: string): string {
  const spoken = languageFor(tag);
  const plain = tag.replace("_", "-");
  try {
    return Intl.getCanonicalLocales(plain)[0]?.startsWith(spoken) ? plain : spoken;
  } catch {
    return spoken;
  }
}
