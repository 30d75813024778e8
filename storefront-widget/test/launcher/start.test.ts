import { beforeAll, describe, expect, it, vi } from "vitest";
import { startFromTag } from "../../src/launcher/start";
import type { StripeChat } from "../../src/stripe-chat";
import type { StripeChatApi } from "../../types/stripe-chat";
import { shop } from "../support/messages";
import { aScriptTag } from "../support/script-tag";

declare global {
  var askedOfPanel: string[] | undefined;
  var proofsOfPanel: string[] | undefined;
}

const chat = () => document.querySelector("stripe-chat") as StripeChat;
const launcher = () => chat().shadowRoot?.querySelector("button") as HTMLButtonElement;
const asked = () => globalThis.askedOfPanel ?? [];
const api = () => window.StripeChat as StripeChatApi;
const heard: string[] = [];

beforeAll(() => {
  window.StripeChat = [
    ["identify", "early"],
    ["on", "open", () => heard.push("open")],
    ["link", { clientSecret: "pi_early_secret_early" }],
  ];
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
    expect(globalThis.proofsOfPanel).toEqual(["early", "pi_early_secret_early"]);
    await vi.waitFor(() => expect(launcher().ariaBusy).toBe("false"));

    launcher().click();
    expect(asked()).toEqual(["open", "close"]);
    expect(heard).toEqual(["open"]);
  });
});

describe("the page", () => {
  it("opens, closes, identifies and links", () => {
    asked().length = 0;

    api().open();
    api().identify("newer");
    api().push(["link", { clientSecret: "pi_a_secret_b" }], ["close"]);
    chat().setAttribute("shop-token", "newest");
    api().push(["forget"]);

    const all = ["open", "identify newer", "identify pi_a_secret_b", "close", "identify newest", "forget"];
    expect(asked()).toEqual(all);
  });

  it("hears what happens until it has heard enough", () => {
    const told: unknown[] = [];
    const enough = api().on("open", (detail) => told.push(detail));

    api().open();
    enough();
    api().close();
    api().open();

    expect(told).toEqual([null]);
    api().close();
  });

  it("may move the element about", () => {
    document.body.append(chat());

    expect(chat().shadowRoot?.querySelectorAll("button")).toHaveLength(1);
  });

  it("may replace its body: the tag that runs again brings the same chat back, with what it says now", () => {
    const [before, offered] = [chat(), window.StripeChat];
    document.body.replaceChildren();
    asked().length = 0;

    startFromTag(aScriptTag({ "data-shop": shop, "data-shop-token": "of the new page" }), window);

    expect(chat()).toBe(before);
    expect(document.querySelectorAll("stripe-chat")).toHaveLength(1);
    expect(window.StripeChat).toBe(offered);
    expect(asked()).toEqual(["identify of the new page"]);
  });
});
