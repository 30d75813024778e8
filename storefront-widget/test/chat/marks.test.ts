import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FakeWebSocket } from "../support/fake-web-socket";
import { aMessage, byAssistant, noon } from "../support/messages";
import { Shopper } from "../support/shopper";
import { hears, talking } from "../support/talking";

const byAgent = { ...byAssistant, inCharge: "agent", agent: "Demo agent" } as const;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});
afterEach(() => {
  visibility(false);
  vi.useRealTimers();
});

function visibility(hidden: boolean): void {
  Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}

it.each([
  ["de", ["Gesendet", "Zugestellt", "Gelesen"]],
  ["en", ["Sent", "Delivered", "Read"]],
])("the newest own message says how far it has come (%s)", async (language, [sent, delivered, read]) => {
  const shopper = await talking(language);
  expect(shopper.reads(".own .meta").join()).toContain(sent);

  await hears(shopper, { type: "status", status: { ...byAssistant, delivered: 1 } });
  expect(shopper.reads(".own .meta").join()).toContain(delivered);

  await hears(shopper, { type: "status", status: { ...byAssistant, delivered: 1, seen: 1 } });
  expect(shopper.reads(".own .meta").join()).toContain(read);
});

it("what was received is told at once, and what was read when the page is looked at", async () => {
  const shopper = await talking();
  visibility(true);
  await hears(shopper, { type: "message", message: aMessage(2) });
  await shopper.waits(1000);
  expect(FakeWebSocket.last.sentOf("seen")).toEqual([{ type: "seen", number: 0, delivered: 2 }]);

  visibility(false);
  await shopper.waits(1000);

  expect(FakeWebSocket.last.sentOf("seen").at(-1)).toEqual({ type: "seen", number: 2, delivered: 2 });
});

it("many messages are told by one frame, and own ones by none", async () => {
  const shopper = await talking();
  await shopper.waits(1000);
  expect(FakeWebSocket.last.sentOf("seen")).toEqual([]);

  for (const number of [2, 3, 4]) FakeWebSocket.last.says({ type: "message", message: aMessage(number) });
  await shopper.waits(5000);

  expect(FakeWebSocket.last.sentOf("seen")).toEqual([{ type: "seen", number: 4, delivered: 4 }]);
});

it("what was read in another browser is not unread here", async () => {
  const shopper = await talking();
  shopper.panel.close();
  await hears(shopper, { type: "message", message: aMessage(2) });
  expect(shopper.told).toContain("unread 1");

  await hears(shopper, { type: "status", status: { ...byAssistant, read: 2 } });

  expect(shopper.told.at(-1)).toBe("unread 0");
});

it("an agent is seen typing for 6 s, and not after the answer", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: byAgent });
  await hears(shopper, { type: "typing" });
  expect(shopper.reads(".typing .who")).toEqual(["Demo agent"]);

  await shopper.waits(6000);
  expect(shopper.find(".typing")).toBeNull();

  await hears(shopper, { type: "typing" });
  await hears(shopper, { type: "message", message: aMessage(2, { author: "agent", name: "Demo agent" }) });
  expect(shopper.find(".typing")).toBeNull();
});

it("who types, pauses and types on is announced once to a screen reader, and again after a message", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: byAgent });
  const hidden = () => shopper.find(".typing")?.getAttribute("aria-hidden");

  await hears(shopper, { type: "typing" });
  expect(hidden()).toBe("false");
  await shopper.waits(6000);
  await hears(shopper, { type: "typing" });
  expect(hidden()).toBe("true");
  await hears(shopper, { type: "message", message: aMessage(2, { author: "agent", name: "Demo agent" }) });
  await hears(shopper, { type: "typing" });
  expect(hidden()).toBe("false");
});

it("nobody is left typing when the line is cut, or when the agent is not in charge any more", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: byAgent });
  await hears(shopper, { type: "typing" });
  FakeWebSocket.last.drops();
  await shopper.waits();
  expect(shopper.find(".typing")).toBeNull();
});

it("that the shopper types is told every 3 s at most, and never what", async () => {
  const shopper = await talking();
  for (let key = 1; key <= 40; key++) {
    await shopper.types("My card is 4242".slice(0, (key % 15) + 1));
    await shopper.waits(100);
  }

  expect(FakeWebSocket.last.sentOf("typing")).toEqual([{ type: "typing" }, { type: "typing" }]);
});

it.each([
  ["de", "Quelle: Stripe"],
  ["en", "Source: Stripe"],
])("where an answer is from stands under it (%s)", async (language, text) => {
  const shopper = await talking(language);
  const source = { title: "Stripe", url: null, at: noon };
  await hears(shopper, { type: "message", message: aMessage(2, { source }) });
  expect(shopper.reads(".assistant .meta").at(0)).toContain(text);
  expect(shopper.find(".assistant .meta a")).toBeNull();

  const page = { title: "Returns", url: "https://shop.example/returns", at: null };
  await hears(shopper, { type: "message", message: aMessage(3, { source: page }) });
  expect(shopper.find(".assistant .meta a")?.getAttribute("href")).toBe("https://shop.example/returns");
});

it.each([
  ["de", "Assistent (Maschine)", "ein Mensch"],
  ["en", "Assistant (a machine)", "a person"],
])(
  "the machine says what it is before anything can be written, and a person is announced (%s)",
  async (language, machine, person) => {
    const shopper = await talking(language);
    await hears(shopper, { type: "message", message: aMessage(2, { text: "I can help." }) });
    await hears(shopper, { type: "message", message: aMessage(3, { author: "system", text: `… ${person}` }) });

    const log = shopper.find('[role="log"][aria-live="polite"]') as HTMLElement;
    const [greeting, first] = [...log.querySelectorAll(".assistant")].map((row) => row.textContent ?? "");
    expect(greeting).toContain(machine);
    expect(first).toContain(machine);
    expect(log.compareDocumentPosition(shopper.field) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(log.textContent).toContain(person);
  },
);

it("the shop's first words come after the machine's, in the page's language alone", () => {
  const shopper = new Shopper("de", null, null, "<b>Schön</b>, dass Sie da sind!");
  const greeting = () => shopper.reads(".assistant .bubble")[0] ?? "";
  expect(greeting()).toMatch(/\n\n<b>Schön<\/b>, dass Sie da sind!$/);

  shopper.panel.speak("en");

  expect(greeting()).not.toContain("Schön");
});
