import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { messageOf } from "../../src/api/parse";
import { FakeWebSocket } from "../support/fake-web-socket";
import { aMessage, byAssistant, noon } from "../support/messages";
import { Shopper } from "../support/shopper";

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

const choices = ["Wo ist mein Paket?", "Wie lange dauert die Lieferung?"];
const offered = (shopper: Shopper) => shopper.reads(".quick-replies button");

async function aShopperAsked(language = "de"): Promise<Shopper> {
  const shopper = new Shopper(language, null);
  await shopper.says("Lieferung?");
  shopper.server.welcomes();
  await shopper.isAccepted(1);
  await hears(shopper, aMessage(2, { choices }));
  return shopper;
}

async function hears(shopper: Shopper, message: unknown): Promise<void> {
  FakeWebSocket.last.says({ type: "message", message });
  await shopper.waits();
}

describe("what the assistant asks back", () => {
  it("is chosen by one tap, in its own words, and gone then", async () => {
    const shopper = await aShopperAsked();
    expect(offered(shopper)).toEqual(choices);
    expect(shopper.find(".quick-replies")?.getAttribute("aria-label")).toBe("Zur Auswahl");

    await shopper.clicks(".quick-replies button:nth-of-type(2)");

    expect(FakeWebSocket.last.sentOf("message").at(-1)).toMatchObject({ text: choices[1] });
    expect(offered(shopper)).toEqual([]);
  });

  it("is gone when anything else is said", async () => {
    const shopper = await aShopperAsked();

    await hears(shopper, aMessage(3));

    expect(offered(shopper)).toEqual([]);
  });

  it("is text and nothing else, whatever the server says", () => {
    const raw = { ...aMessage(1), choices: ["<b>x</b>", 7, null, ""] };

    expect(messageOf(raw)?.choices).toEqual(["<b>x</b>"]);
    expect(messageOf({ ...aMessage(1), choices: undefined })?.choices).toEqual([]);
  });
});

describe("a person", () => {
  it.each([
    ["de", "Ich möchte mit einem Menschen sprechen"],
    ["en", "I would like to talk to a person"],
  ])("%s: can be asked for at any moment while a machine is in charge", async (language, text) => {
    const shopper = await aShopperAsked(language);
    expect(shopper.reads(".human")).toEqual([text]);

    await shopper.clicks(".human");

    expect(FakeWebSocket.last.sentOf("message").at(-1)).toMatchObject({ text });
  });

  it("is not asked for again once one is called", async () => {
    const shopper = await aShopperAsked();

    FakeWebSocket.last.says({ type: "status", status: { ...byAssistant, inCharge: "nobody" } });
    await shopper.waits();

    expect(shopper.reads(".human")).toEqual([]);
  });
});
