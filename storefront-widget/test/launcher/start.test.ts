import { beforeAll, describe, expect, it, vi } from "vitest";
import { startFromTag } from "../../src/launcher/start";
import type { StripeChat } from "../../src/stripe-chat";
import { shop } from "../support/messages";
import { aScriptTag } from "../support/script-tag";

declare global {
  var askedOfPanel: string[] | undefined;
  var proofOfPanel: string | null | undefined;
}

const chat = () => document.querySelector("stripe-chat") as StripeChat;
const launcher = () => chat().shadowRoot?.querySelector("button") as HTMLButtonElement;
const asked = () => globalThis.askedOfPanel ?? [];
const heard: string[] = [];

beforeAll(() => {
  for (const name of ["stripe-chat:open", "stripe-chat:close"] as const)
    document.addEventListener(name, () => heard.push(name));
  window.StripeChat = [["identify", "pi_early_secret_early"]];
  startFromTag(aScriptTag(), window);
});

describe("the script tag", () => {
  it("paints one launcher in a shadow root", () => {
    expect(launcher().ariaLabel).toBe("Chat öffnen");
    expect(document.body.textContent).toBe("");
  });

  it("paints no second one when it is there twice", () => {
    startFromTag(aScriptTag(), window);

    expect(document.querySelectorAll("stripe-chat")).toHaveLength(1);
  });

  it("stores nothing and loads nothing more", () => {
    expect(localStorage).toHaveLength(0);
    expect(document.cookie).toBe("");
    expect(globalThis.askedOfPanel).toBeUndefined();
  });

  it("keeps to itself what the page said before", () => {
    expect(document.documentElement.outerHTML).not.toContain("_secret_");
  });
});

describe("the launcher", () => {
  it("opens the panel with the first click, shows that it waits, and closes it with the next", async () => {
    launcher().click();
    expect(launcher().ariaBusy).toBe("true");

    await vi.waitFor(() => expect(asked()).toEqual(["open"]));
    expect(globalThis.proofOfPanel).toBe("pi_early_secret_early");
    expect(launcher().ariaExpanded).toBe("true");
    expect(launcher().ariaLabel).toBe("Chat schließen");
    await vi.waitFor(() => expect(launcher().ariaBusy).toBe("false"));

    launcher().click();
    expect(asked()).toEqual(["open", "close"]);
    expect(launcher().ariaExpanded).toBe("false");
    expect(heard).toEqual(["stripe-chat:open", "stripe-chat:close"]);
  });

  it("takes the focus back and tells what is unread", () => {
    expect(chat().shadowRoot?.activeElement).toBe(launcher());
    expect(launcher().ariaLabel).toBe("Chat öffnen (2 ungelesen)");
    expect(launcher().textContent).toBe("2");
  });
});

describe("the page", () => {
  it("opens, closes and identifies", () => {
    const api = window.StripeChat as Exclude<typeof window.StripeChat, unknown[] | undefined>;
    asked().length = 0;

    api.open();
    api.identify("newer");
    api.push(["identify", "pi_a_secret_b"], ["close"]);
    chat().setAttribute("shop-token", "newest");

    expect(asked()).toEqual(["open", "identify newer", "identify pi_a_secret_b", "close", "identify newest"]);
  });

  it("may move the element about", () => {
    document.body.append(chat());

    expect(chat().shadowRoot?.querySelectorAll("button")).toHaveLength(1);
  });

  it("may replace its body: the tag that runs again brings the same chat back, with what it says now", () => {
    const [before, api] = [chat(), window.StripeChat];
    document.body.replaceChildren();
    asked().length = 0;

    startFromTag(aScriptTag({ "data-shop": shop, "data-shop-token": "of the new page" }), window);

    expect(chat()).toBe(before);
    expect(document.querySelectorAll("stripe-chat")).toHaveLength(1);
    expect(window.StripeChat).toBe(api);
    expect(asked()).toEqual(["identify of the new page"]);
  });
});
