import { readPage } from "../checkout/page";
import { copyAttributes, serverOf } from "../checkout/script-tag";
import { defineStripeChat, type StripeChat, tagName } from "../stripe-chat";
import { offerApi } from "./page-api";

/** Puts one `<stripe-chat>` on the page that carries the script tag; a second tag changes nothing. */
export function startFromTag(tag: Element | null, page: Window): void {
  const script =
    tag instanceof HTMLScriptElement ? tag : document.querySelector<HTMLScriptElement>("script[data-shop]");
  if (!script || customElements.get(tagName) || !("adoptedStyleSheets" in document)) return;
  const server = serverOf(script);
  if (readPage(script, server, "data-")) place(chatFor(script, server, page));
  else warnOnce(page);
}

function chatFor(script: Element, server: string, page: Window): StripeChat {
  defineStripeChat(server);
  const chat = document.createElement(tagName);
  copyAttributes(script, chat);
  offerApi(page, chat);
  return chat;
}

function place(chat: Element): void {
  if (document.body) document.body.append(chat);
  else document.addEventListener("DOMContentLoaded", () => document.body.append(chat));
}

function warnOnce(page: Window): void {
  const warned = Symbol.for("stripe-chat");
  if (Reflect.has(page, warned)) return;
  Reflect.set(page, warned, true);
  console.warn("Stripe Chat: the script tag needs data-shop with the id of a shop (a UUID).");
}
