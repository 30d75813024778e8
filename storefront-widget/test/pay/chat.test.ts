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

const find = (selector: string) => root.querySelector<HTMLElement>(selector);

function opens(): void {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  root = host.attachShadow({ mode: "open" });
  const page = paymentPageOf(aPage({ look: { brand: "#ffdd00", logo: null } }));
  if (page) panel = createChat({ root, page, server: "https://chat.example", token: "t1", language: "en", noticed });
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  noticed.mockClear();
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

it("it speaks another language when the page does", async () => {
  opens();
  await vi.advanceTimersByTimeAsync(200);

  panel.speak("de");

  expect(find("h2")?.textContent).toBe("Chat mit dem Shop");
  expect(find("textarea")?.getAttribute("placeholder")).toBe("Nachricht schreiben …");
});
