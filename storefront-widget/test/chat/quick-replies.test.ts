import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Notice } from "../../src/api/wire";
import { FakeWebSocket } from "../support/fake-web-socket";
import { aMessage, aNotice, noon } from "../support/messages";
import { Shopper } from "../support/shopper";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

async function aShopperTold(notice: Partial<Notice> = {}, language = "de", proof: string | null = "signed") {
  const shopper = new Shopper(language, proof);
  await shopper.says("Hallo");
  shopper.server.welcomes();
  await shopper.isAccepted(1);
  await hears(shopper, aMessage(2, { notice: aNotice(notice) }));
  return shopper;
}

async function hears(shopper: Shopper, message: unknown): Promise<void> {
  FakeWebSocket.last.says({ type: "message", message });
  await shopper.waits();
}

const replies = (shopper: Shopper) => shopper.reads(".log .quick-replies button");

describe("a question by one tap", () => {
  it.each([
    ["de", 1, "Warum?", "Warum wurde meine Karte abgelehnt?"],
    ["de", 2, "Wurde ich belastet?", "Wurde ich belastet?"],
    ["de", 3, "Was jetzt?", "Was kann ich jetzt tun?"],
    ["en", 1, "Why?", "Why was my card declined?"],
    ["en", 2, "Was I charged?", "Was I charged?"],
    ["en", 3, "What now?", "What can I do now?"],
  ])("%s %i: %s is sent in the words that the server understands", async (language, place, label, text) => {
    const shopper = await aShopperTold({}, language);
    const button = `.quick-replies button:nth-of-type(${place})`;
    expect(shopper.reads(button)).toEqual([label]);

    await shopper.clicks(button);

    expect(FakeWebSocket.last.sentOf("message").at(-1)).toMatchObject({ text });
    expect(replies(shopper)).toEqual([]);
    expect(shopper.root.activeElement).toBe(shopper.field);
  });

  it("is offered in a named group", async () => {
    const shopper = await aShopperTold();

    expect(shopper.find(".quick-replies")?.getAttribute("aria-label")).toBe("Fragen zu dieser Zahlung");
  });

  it("is not offered again when it was just answered", async () => {
    const shopper = new Shopper("en", "signed");
    await shopper.says("Why was my card declined?");
    shopper.server.welcomes();
    await shopper.isAccepted(1);

    await hears(shopper, aMessage(2, { notice: aNotice({}) }));

    expect(replies(shopper)).toEqual(["Was I charged?", "What now?"]);
  });

  it("asks why only where a card was declined", async () => {
    expect(replies(await aShopperTold({ state: "requires_action", next: "authenticate" }))).toEqual([
      "Wurde ich belastet?",
      "Was jetzt?",
    ]);
  });
});

describe("no question is offered", () => {
  it.each([
    ["when there is no next step", { next: "none" }],
    ["to somebody who has paid", { state: "succeeded", next: "try_again" }],
    ["to somebody whose money is reserved", { state: "authorized", next: "none" }],
  ] as const)("%s", async (_when, notice) => {
    expect(replies(await aShopperTold(notice))).toEqual([]);
  });

  it("on a page that is no checkout", async () => {
    const shopper = await aShopperTold({}, "de", null);
    expect(replies(shopper)).toEqual([]);

    shopper.panel.identify("pi_1_secret_2");
    await shopper.waits();

    expect(replies(shopper)).toHaveLength(3);
  });

  it("any more when a newer message has come, even if it repeats the card", async () => {
    const shopper = await aShopperTold();

    await hears(shopper, aMessage(3, { notice: aNotice() }));

    expect(replies(shopper)).toEqual([]);
    expect(shopper.reads(".notice")).toHaveLength(1);
  });

  it("any more when the shopper writes instead", async () => {
    const shopper = await aShopperTold();

    await shopper.says("Danke");

    expect(replies(shopper)).toEqual([]);
  });
});
