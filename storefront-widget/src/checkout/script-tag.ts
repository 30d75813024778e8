import { attributeNames } from "./page";

/** Copies `data-shop`, `data-language` ... of the script tag to the element's attributes. */
export function copyAttributes(tag: Element, element: Element): void {
  for (const name of attributeNames) {
    const value = tag.getAttribute(`data-${name}`);
    if (value) element.setAttribute(name, value);
  }
}

/** Where the server lives: the script's own address up to its `/widget/` folder. */
export function serverOf(tag: HTMLScriptElement): string {
  return tag.src.replace(/\/widget\/[^/?]*\/?[^/?]*(\?.*)?$/, "");
}
