/** What the address of the page says besides the order's token. */
export interface Address {
  readonly token: string;
  /** The language that the shopper chose here, or `null`. */
  readonly language: string | null;
  /** How the shopper comes back from a bank, as Stripe puts it; `null` when nobody was sent away. */
  readonly returned: string | null;
}

const ofStripe = ["payment_intent", "payment_intent_client_secret", "redirect_status", "source_type"];

/** Reads the address, and takes out of it what Stripe added: it must not be copied, kept or seen again after a reload. */
export function readAddress(page: Window = window): Address {
  const url = new URL(page.location.href);
  const { searchParams: query, pathname } = url;
  const returned = query.get("redirect_status") ?? (query.has("payment_intent") ? "" : null);
  if (returned !== null) {
    for (const name of ofStripe) query.delete(name);
    page.history.replaceState(null, "", url);
  }
  return { token: pathname.split("/").at(-1) ?? "", language: query.get("language"), returned };
}

/** Where our server is. */
export function serverOf(page: Window = window): string {
  return page.location.href.replace(/\/pay\/.*$/, "");
}

/** Keeps the chosen language in the address, so that it survives a way over the bank. */
export function keepLanguage(language: string, page: Window = window): void {
  const url = new URL(page.location.href);
  url.searchParams.set("language", language);
  page.history.replaceState(null, "", url);
}

/** Where a bank sends the shopper back to: this page. */
export function returnUrl(page: Window = window): string {
  return page.location.href.replace(/#.*$/, "");
}

/** Leaves the page for one of the shop. */
export function goTo(address: string, page: Window = window): void {
  page.location.assign(address);
}
