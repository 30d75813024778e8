import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { paymentPageOf } from "../../src/api/payment-wire";
import type { Panel } from "../../src/chat/contract";
import { createChat } from "../../src/pay/chat";
import { FakeServer } from "../support/fake-server";
import { FakeWebSocket } from "../support/fake-web-socket";
import { aMessage, aNotice, shop } from "../support/messages";
import { aPage } from "../support/pay-model";

let server: FakeServer;
let root: ShadowRoot;
let panel: Panel;
const noticed = vi.fn();
const counted = vi.fn();
let scrolls: (ratio: number) => void;

const find = (selector: string) => root.querySelector<HTMLElement>(selector);

function opens(): void {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: "open" });
  const page = paymentPageOf(aPage({ look: { brand: "#ffdd00", logo: null } }));
  if (!page) throw new Error("no page");
  panel = createChat({ root, page, server: "https://chat.example", token: "t1", language: "en", noticed, counted });
}

class FakeObserver {
  constructor(told: (entries: { intersectionRatio: number }[]) => void) {
    scrolls = (ratio) => told([{ intersectionRatio: ratio }]);
  }
  observe() {}
}

const seen = () => FakeWebSocket.all.flatMap((socket) => socket.sentOf("seen")).at(-1);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  noticed.mockClear();
  counted.mockClear();
  vi.stubGlobal("IntersectionObserver", FakeObserver);
  server = new FakeServer(true);
});

afterEach(() => vi.useRealTimers());

it("the chat joins the payment's conversation at once, by the token of the address", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);

  expect(server.calls[0]).toEqual({
    path: "https://chat.example/api/v1/payment-page/conversation",
    body: { language: "en" },
    token: "Bearer t1",
  });
  expect(FakeWebSocket.last.url).toContain(`/ws/widget/${shop}`);
  expect(JSON.parse(`${localStorage.getItem("stripe-chat")}`)).toMatchObject({ shop: "a1", conversation: "c1" });
});

it("the language of the page is no wish of the shopper: it is told when it is chosen, and not before", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);
  server.welcomes();
  expect(find("h2")?.textContent).toBe("Chat with the shop");
  expect(server.callsOf("/language")).toEqual([]);

  panel.speak("de");
  await vi.advanceTimersByTimeAsync(50);
  opens();
  await vi.advanceTimersByTimeAsync(50);

  expect(server.callsOf("/language").map(({ body }) => body)).toEqual([{ language: "de" }]);
  expect(find("h2")?.textContent).toBe("Chat with the shop");
});

it("nothing that is asked by one tap says that something is wrong", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);
  server.welcomes();
  await vi.advanceTimersByTimeAsync(50);

  expect([...root.querySelectorAll(".quick-starts button")].map(({ textContent }) => textContent)).toEqual([
    "How long does delivery take?",
    "Which payment methods are there?",
    "I would like to talk to a person",
  ]);
});

it("a browser that has joined before does not join again", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);
  opens();
  await vi.advanceTimersByTimeAsync(200);

  expect(server.callsOf("/conversation")).toHaveLength(1);
});

it("a server that is away is asked again until the chat is there", async () => {
  server.next.push("unreachable", "unreachable");

  opens();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(server.callsOf("/conversation")).toHaveLength(3);
});

it("it is a part of the page: always open, no dialog, nothing to close, no trap for the Tab key", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);

  expect(find(".panel")?.getAttribute("role")).toBe("region");
  expect(find(".panel")?.hidden).toBe(false);
  expect(find(".header > button")).toBeNull();
  expect([...root.querySelectorAll(".menu button")].map(({ textContent }) => textContent)).toEqual([
    "Save conversation",
    "Privacy",
  ]);
  expect(document.activeElement).toBe(document.body);
  const tab = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true });
  find("textarea")?.dispatchEvent(tab);
  expect(tab.defaultPrevented).toBe(false);
});

it("it is in the colours of the shop", () => {
  opens();

  expect(root.host.hasAttribute("brand")).toBe(true);
  expect(
    root.adoptedStyleSheets.some(({ cssRules }) =>
      /--brand:\s*#ffdd00/.test([...cssRules].map(({ cssText }) => cssText).join()),
    ),
  ).toBe(true);
});

it("the page hears of each new notice, once", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);
  const socket = server.welcomes([aMessage(1, { text: "No money.", notice: aNotice() })]);
  await vi.advanceTimersByTimeAsync(50);
  expect(noticed).toHaveBeenCalledExactlyOnceWith(aNotice(), "No money.");

  socket.says({ type: "message", message: aMessage(2) });
  await vi.advanceTimersByTimeAsync(50);

  expect(noticed).toHaveBeenCalledOnce();
});

it("what is said below the lower edge of the screen is not seen, and is counted in the top line", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);
  server.welcomes([aMessage(1)]);
  scrolls(0.5);
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen()).toEqual({ type: "seen", number: 0, delivered: 1 });
  expect(counted.mock.lastCall?.[0]).toBe(1);

  scrolls(0.9);
  await vi.advanceTimersByTimeAsync(5000);

  expect(seen()).toEqual({ type: "seen", number: 1, delivered: 1 });
  expect(counted.mock.lastCall?.[0]).toBe(0);
});

it("what is in view of a tab that is not in front is not seen either", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);
  scrolls(1);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  document.dispatchEvent(new Event("visibilitychange"));
  server.welcomes([aMessage(1)]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(seen()).toEqual({ type: "seen", number: 0, delivered: 1 });

  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(5000);

  expect(seen()).toEqual({ type: "seen", number: 1, delivered: 1 });
});

it("it speaks another language when the page does", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);

  panel.speak("de");

  expect(find("h2")?.textContent).toBe("Chat mit dem Shop");
  expect(find("textarea")?.getAttribute("placeholder")).toBe("Nachricht schreiben …");
});
