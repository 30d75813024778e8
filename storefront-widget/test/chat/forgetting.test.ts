import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { hostOf } from "../../src/chat/host";
import { byAssistant, noon, shop } from "../support/messages";
import { Shopper } from "../support/shopper";
import { hears, opens, presses, talking } from "../support/talking";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

it("what was deleted in another window is gone here, and the next word begins anew", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "erased" });

  expect(shopper.root.textContent).not.toContain("Hello?");
  expect(localStorage.getItem("stripe-chat")).toBeNull();
  await shopper.says("Again");
  await shopper.waits(300);
  expect(shopper.server.callsOf("/conversations")).toHaveLength(2);
});

it("another customer at the same browser begins anew and sees nothing of the first one's chat", async () => {
  const shopper = await talking();
  shopper.panel.identify("a.newer.token");
  await hears(shopper, { type: "refused", clientId: null, code: "another_customer", detail: "", retryAfter: null });

  expect(shopper.root.textContent).not.toContain("Hello?");
  expect(localStorage.getItem("stripe-chat")).toBeNull();
  await shopper.says("My own question");
  await shopper.waits(300);
  expect(shopper.server.callsOf("/conversations").at(-1)?.body).toMatchObject({ shopToken: "a.newer.token" });
});

it("a page can have the chat forgotten, as when somebody signs out, and nobody is known to be at the till", async () => {
  const shopper = await talking();
  shopper.panel.identify("a.shop.token");

  shopper.panel.forget();
  await shopper.waits();

  expect(shopper.root.textContent).not.toContain("Hello?");
  expect(localStorage.getItem("stripe-chat")).toBeNull();
  await shopper.says("Somebody else");
  await shopper.waits(300);
  expect(shopper.server.callsOf("/conversations").at(-1)?.body).toMatchObject({ shopToken: null });
});

it("a conversation that was just begun when it was forgotten is not kept", async () => {
  const shopper = new Shopper("en", "a.shop.token");
  let answer = (_: { status: number; body: unknown }) => {};
  shopper.server.next.push(new Promise((resolve) => (answer = resolve)));
  await shopper.says("Hello?");
  await shopper.waits(200);

  shopper.panel.forget();
  answer({
    status: 201,
    body: { conversation: "c9", token: "t9", expiresAt: new Date(Date.now() + 9e6).toISOString() },
  });
  await shopper.waits(200);

  expect(localStorage.getItem("stripe-chat")).toBeNull();
  expect(shopper.root.textContent).not.toContain("Hello?");
});

it("what is forgotten in one tab is gone in the others, and they do not tell it back", async () => {
  const shopper = await talking();
  const set = vi.spyOn(Storage.prototype, "setItem");
  localStorage.removeItem("stripe-chat");

  window.dispatchEvent(new StorageEvent("storage", { key: "stripe-chat", newValue: "nobody" }));
  await shopper.waits();

  expect(shopper.root.textContent).not.toContain("Hello?");
  expect(set).not.toHaveBeenCalled();
});

it("a file that was chosen, and where answers go by mail, are not the next customer's", async () => {
  const shopper = await talking();
  shopper.server.mail = { connected: true, staffed: true, address: "first@shop.example" };
  await hears(shopper, { type: "status", status: { ...byAssistant, inCharge: "nobody" } });
  await shopper.waits();
  expect(shopper.find(".mail")?.textContent).toContain("first@shop.example");

  await hears(shopper, { type: "refused", clientId: null, code: "another_customer", detail: "", retryAfter: null });

  expect(shopper.root.textContent).not.toContain("first@shop.example");
  expect(shopper.find(".chip")).toBeNull();
});

it.each([
  ["https://shop.example/privacy", true],
  ["http://shop.example/privacy", false],
  ["javascript:alert(1)", false],
])("the shop's privacy page %s is linked: %s", async (url, linked) => {
  const element = document.createElement("stripe-chat");
  element.attachShadow({ mode: "open" });
  element.setAttribute("privacy-url", url);
  const page = { shop, language: "en", server: "https://chat.example" };
  const button = document.createElement("button");

  const { privacyUrl } = hostOf({ element, button, page, proofs: [], closed: () => {} });

  expect(privacyUrl).toBe(linked ? url : null);
});

it("the note can be closed, and the shop's own page is a link in it", async () => {
  const shopper = new Shopper("de", null, "https://shop.example/privacy");
  await opens(shopper, "Datenschutz");
  expect(shopper.find(".privacy a")?.getAttribute("href")).toBe("https://shop.example/privacy");
  expect(shopper.root.activeElement).toBe(shopper.find(".privacy"));

  await presses(shopper, "Hinweis schließen");

  expect(shopper.find(".privacy")).toBeNull();
});

it("the other language is told to the server until it has heard it, and no other one", async () => {
  const shopper = await talking();
  const welcome = { type: "welcome", language: "de", last: 0, status: byAssistant, messages: [] };
  await hears(shopper, welcome);
  expect(shopper.server.callsOf("/language")).toEqual([]);

  shopper.server.next.push("unreachable");
  await presses(shopper, "Deutsch");
  for (let i = 0; i < 3; i++) await hears(shopper, { ...welcome, language: "en" });

  const told = shopper.server.callsOf("/language").map(({ body }) => body);
  expect(told).toEqual([{ language: "de" }, { language: "de" }]);
});
