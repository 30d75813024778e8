import { accentStyle } from "../theme/accent";
import { brandStyle } from "../theme/brand";
import type { PageState } from "./state";

/** Style that is written for a shadow root's host, for the root of a page. */
export function ofPage(style: string): string {
  return style.replaceAll(":host(", ":root:is(").replaceAll(":host", ":root");
}

/** The colours of a shop, as text and ground readable whatever they are; nothing for what is no colour. */
export function shopStyle(brand: string | null): string {
  return brandStyle(brand) + accentStyle(brand);
}

/** The page in the colours of the shop, once they are known. */
export class Colours {
  readonly #sheet = new CSSStyleSheet();
  #brand: string | null = null;

  /** Comes after the styles that it changes. */
  constructor() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  follow({ page, shop }: PageState): void {
    const brand = (page ?? shop)?.look.brand ?? null;
    if (brand === this.#brand) return;
    this.#brand = brand;
    this.#sheet.replaceSync(ofPage(shopStyle(brand)));
    document.documentElement.toggleAttribute("brand", brand !== null);
  }
}
