/** What the page told us about this checkout. */
export interface CheckoutPage {
  /** The shop's id, a UUID. */
  readonly shop: string;
  /** The page's language as a BCP 47 tag, such as `de-AT`. */
  readonly language: string;
  /** Where the chat's server lives, without a slash at the end. */
  readonly server: string;
}

/** The attributes of `<stripe-chat>`; each has a `data-` twin on the script tag. */
export const attributeNames = [
  "shop",
  "language",
  "shop-token",
  "sales-channel",
  "brand",
  "theme",
  "consent",
  "privacy-url",
  "welcome",
] as const;

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads the checkout from a tag's attributes, prefixed with `data-` on a script tag; `null` when they name no shop. */
export function readPage(tag: Element, server: string, prefix = ""): CheckoutPage | null {
  const word = (name: string) => tag.getAttribute(prefix + name)?.trim();
  const shop = word("shop");
  if (!shop || !uuid.test(shop)) return null;
  return { shop, language: word("language") || document.documentElement.lang || "en", server };
}
