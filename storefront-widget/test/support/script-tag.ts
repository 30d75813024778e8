import { shop } from "./messages";

/** A script tag as a shop writes it; it runs nothing. */
export function aScriptTag(
  attributes: Record<string, string> = { "data-shop": shop, "data-language": "de" },
  site = "site",
) {
  const tag = document.createElement("script");
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  const src = import.meta.url.replace(/script-tag\.ts.*$/, `${site}/widget/stripe-chat.js`);
  Object.defineProperty(tag, "src", { value: src });
  return tag;
}
