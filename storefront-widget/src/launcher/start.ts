import type { StripeChatCall } from "../../types/stripe-chat";
import { readPage } from "../checkout/page";
import { copyAttributes, serverOf } from "../checkout/script-tag";
import { defineStripeChat, StripeChat, tagName } from "../stripe-chat";
import { quietly } from "./quietly";

/**
 * Puts one `<stripe-chat>` on the page that carries the script tag. A second tag changes nothing, but brings the chat
 * back that was taken off the page, as a shop does that replaces the body. A page that is too broken for the chat gets
 * none, and no error.
 */
export function startFromTag(tag: Element | null, page: Window): void {
  quietly(() => {
    const script =
      tag instanceof HTMLScriptElement ? tag : document.querySelector<HTMLScriptElement>("script[data-shop]");
    if (!script || !("adoptedStyleSheets" in document)) return;
    const server = serverOf(script);
    if (readPage(script, server, "data-")) startOn(page, script, server);
    else warnOnce(page);
  });
}

function startOn(page: Window, script: Element, server: string): void {
  const known = customElements.get(tagName) as typeof StripeChat | undefined;
  const chat = known ? known.chat : make(server);
  if (!chat || chat.isConnected) return;
  copyAttributes(script, chat);
  place(chat);
  if (known) return;
  const early = page.StripeChat;
  page.StripeChat = chat;
  if (early) chat.push(...(early as StripeChatCall[]));
}

function make(server: string): StripeChat {
  defineStripeChat(server);
  StripeChat.chat = document.createElement(tagName);
  return StripeChat.chat;
}

function place(chat: Element): void {
  if (document.body) document.body.append(chat);
  else document.addEventListener("DOMContentLoaded", () => document.body.append(chat));
}

function warnOnce(page: Window): void {
  const warned = Symbol.for(tagName);
  const marks = page as unknown as Record<symbol, boolean>;
  if (marks[warned]) return;
  marks[warned] = true;
  console.warn("Stripe Chat: the tag needs data-shop, a UUID.");
}
