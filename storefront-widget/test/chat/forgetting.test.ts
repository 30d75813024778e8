import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeWebSocket } from "../support/fake-web-socket";
import { byAssistant, noon } from "../support/messages";
import { Shopper } from "../support/shopper";
import { hears, presses, talking } from "../support/talking";

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

it("what another customer wrote before that was clear is their own chat's, and what was there before is not", async () => {
  const shopper = await talking();
  await shopper.says("My own question");
  await shopper.types("My next");
  const id = FakeWebSocket.last.sentOf("message").at(-1)?.clientId;
  await hears(shopper, { type: "refused", clientId: id, code: "another_customer", detail: "", retryAfter: null });
  await shopper.waits(300);
  const socket = shopper.server.welcomes();

  expect(socket.sentOf("message")).toEqual([{ type: "message", clientId: id, text: "My own question" }]);
  expect(shopper.root.textContent).not.toContain("Hello?");
  expect(shopper.field.value).toBe("My next");
  expect(JSON.parse(`${localStorage.getItem("stripe-chat")}`)).toMatchObject({ draft: "My next" });
});

it("a draft and an unsent word of the customer before are not another one's", async () => {
  const first = await talking();
  await first.types("The first one's");
  await first.waits(400);
  const shopper = new Shopper("en");
  await shopper.waits(300);
  shopper.server.welcomes();
  expect(shopper.field.value).toBe("The first one's");

  await hears(shopper, { type: "refused", clientId: null, code: "another_customer", detail: "", retryAfter: null });

  expect(shopper.field.value).toBe("");
  expect(localStorage.getItem("stripe-chat")).toBeNull();
});

it("a page that comes back asleep has not heard that all was forgotten, and finds it out", async () => {
  const shopper = await talking();
  shopper.panel.identify("the.first.one");
  await shopper.says("Not sent");
  await shopper.types("half a word");
  localStorage.clear();

  window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  await shopper.waits(1000);

  expect(shopper.reads(".own")).toEqual([]);
  expect(shopper.field.value).toBe("");
  expect(localStorage.getItem("stripe-chat")).toBeNull();
  await shopper.says("Somebody else");
  await shopper.waits(300);
  expect(shopper.server.callsOf("/conversations").at(-1)?.body).toMatchObject({ shopToken: null });
});

it("a chat that is gone without a word keeps what was not sent, and what is being written", async () => {
  const shopper = await talking();
  await shopper.says("Not sent");
  await shopper.types("half a word");

  FakeWebSocket.last.drops(4401);
  await shopper.waits(5000);

  expect(shopper.field.value).toBe("half a word");
  expect(shopper.reads(".own .text")).toEqual(["Not sent"]);
  expect(shopper.server.welcomes().sentOf("message")).toMatchObject([{ text: "Not sent" }]);
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

it("a conversation that was being begun when it was forgotten leaves no word of a lost connection", async () => {
  const shopper = new Shopper("en");
  let answer = (_: { status: number; body: unknown }) => {};
  shopper.server.next.push(new Promise((resolve) => (answer = resolve)));
  await shopper.says("Hello?");
  await shopper.waits(200);

  shopper.panel.forget();
  answer({ status: 500, body: {} });
  await shopper.waits(4000);

  expect(shopper.reads(".banner").join()).toBe("");
  expect(shopper.find(".quick-starts")).not.toBeNull();
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

it.each([
  ["forgotten", "nobody", null],
  ["deleted", "erased", "a.shop.token"],
])("who is at the till when the chat was %s in another tab", async (_what, newValue, shopToken) => {
  const shopper = await talking();
  shopper.panel.identify("a.shop.token");
  localStorage.removeItem("stripe-chat");

  window.dispatchEvent(new StorageEvent("storage", { key: "stripe-chat", newValue }));
  await shopper.says("Again");
  await shopper.waits(300);

  expect(shopper.server.callsOf("/conversations").at(-1)?.body).toMatchObject({ shopToken });
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
