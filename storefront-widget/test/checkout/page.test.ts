import { expect, it } from "vitest";
import { readPage } from "../../src/checkout/page";
import { copyAttributes, serverOf } from "../../src/checkout/script-tag";
import { shop } from "../support/messages";

function aTag(attributes: Record<string, string>): HTMLScriptElement {
  const tag = document.createElement("script");
  for (const [name, value] of Object.entries(attributes)) tag.setAttribute(name, value);
  return tag;
}

it("the script tag tells shop, language and sales channel", () => {
  const tag = aTag({
    "data-shop": ` ${shop} `,
    "data-language": "de-AT",
    "data-sales-channel": "web",
  });

  expect(readPage(tag, "https://chat.example", "data-")).toEqual({
    shop,
    language: "de-AT",
    server: "https://chat.example",
  });
});

it("the page's own language counts when the tag names none", () => {
  document.documentElement.lang = "de";

  expect(readPage(aTag({ "data-shop": shop }), "", "data-")).toMatchObject({ language: "de" });
});

it.each(["", "my-shop", "../admin", `${shop}/x`, `${shop}0`, "<script>"])("%j is no shop", (wrong) => {
  expect(readPage(aTag({ "data-shop": wrong }), "", "data-")).toBeNull();
});

it("the element gets the same attributes without their prefix", () => {
  const element = document.createElement("div");

  copyAttributes(aTag({ "data-shop": shop, "data-shop-token": "signed", "data-other": "x" }), element);

  expect(element.getAttributeNames()).toEqual(["shop", "shop-token"]);
});

it.each([
  ["https://chat.example/widget/stripe-chat.js", "https://chat.example"],
  ["https://chat.example/widget/1.2.3/stripe-chat.js?x=/widget/", "https://chat.example"],
  ["https://shop.example/chat/widget/stripe-chat.js", "https://shop.example/chat"],
  ["https://shop.example/widget/chat/widget/1.2.3/stripe-chat.js", "https://shop.example/widget/chat"],
  ["http://127.0.0.1:8080/widget/stripe-chat.js", "http://127.0.0.1:8080"],
])("the script %s belongs to the server %s", (src, server) => {
  const tag = aTag({});
  Object.defineProperty(tag, "src", { value: src });

  expect(serverOf(tag)).toBe(server);
});
