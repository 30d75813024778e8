import type { PageState, Place } from "./state";

/** Where the shop wants its shopper now; `null` while nobody knows. */
export function wayOn({ place, page, shop }: PageState): string | null {
  const { success, processing, cancel } = page?.returnUrls ?? { success: null, processing: null, cancel: null };
  const ways: Partial<Record<Place, string | null>> = {
    paid: success,
    authorized: success,
    processing,
    checking: null,
  };
  return place in ways ? (ways[place] ?? null) : (cancel ?? shop?.url ?? null);
}

/** How the shop calls itself; where it does not say, how its address does. */
export function shopName({ page, shop }: PageState): string {
  return page?.shop.name ?? shop?.name ?? hostOf(shop?.url);
}

function hostOf(url: string | null | undefined): string {
  return url ? new URL(url).hostname : "";
}
