import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { speechFor } from "../../src/chat/speech";
import { emptyChat } from "../../src/chat/state";
import { transcriptOf } from "../../src/chat/transcript";
import { FakeWebSocket } from "../support/fake-web-socket";
import { aMessage, aNotice, anUnsent, noon, shop } from "../support/messages";
import { Shopper } from "../support/shopper";

let shopper: Shopper;
const [other, save] = [".menu button", ".menu button + button"];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
  shopper = new Shopper("de-AT");
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

describe("the other language", () => {
  it("is one tap away, names itself, and keeps the draft and the focus", async () => {
    await shopper.types("Hallo");
    expect(shopper.reads(other)[0]).toBe("English");

    await shopper.clicks(other);

    expect(shopper.reads(".header h2")).toEqual(["Chat with the shop"]);
    expect(shopper.find(".panel")?.parentElement?.lang).toBe("en");
    expect(shopper.field.value).toBe("Hallo");
    expect(shopper.root.activeElement).toBe(shopper.find(".menu summary"));
    expect(shopper.launcher).toBe("Close chat 0");
    expect(shopper.reads(other)[0]).toBe("Deutsch");
  });

  it("is remembered, and the conversation begins in it", async () => {
    await shopper.clicks(other);
    expect(new Memory(shop).entry()).toMatchObject({ language: "en", grant: null });

    const next = new Shopper("de-AT");
    await next.says("Hello");

    expect(next.reads(".header h2")).toEqual(["Chat with the shop"]);
    expect(next.server.calls).toMatchObject([{ body: { language: "en" } }]);
  });
});

describe("the transcript", () => {
  it("holds who said what and when, the payment's cards, and what was not sent", () => {
    const notice = aNotice({ state: "declined", amount: 1099, currency: "eur" });
    const messages = [
      aMessage(1, { author: "shopper", text: "Warum?" }),
      aMessage(2, { author: "agent", name: "Demo agent", text: "Deshalb.", notice }),
    ];
    const unsent = [anUnsent("a", { text: "Danke <b>" })];

    const text = transcriptOf({ ...emptyChat, messages, last: 2, unsent }, speechFor("de"));

    expect(text).toMatch(/^Chat mit dem Shop\n\n\d+\.\d+\.2026, \d+:\d+, Sie\nWarum\?\n\n/);
    expect(text).toMatch(/, Demo agent\nZahlung abgelehnt: 10,99\u00a0€\nDeshalb\.\n\n/);
    expect(text).toMatch(/, Sie, Nicht gesendet\nDanke <b>$/);
  });

  it("is a file that the browser makes by itself", async () => {
    const made = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:made");
    const saved: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.href}`);
    });

    await shopper.clicks(save);

    expect(saved).toEqual(["chat.txt blob:made"]);
    const [blob] = made.mock.calls[0] as [Blob];
    expect(await blob.text()).toContain("Chat mit dem Shop");
    expect(shopper.server.calls).toEqual([]);
    expect(FakeWebSocket.all).toEqual([]);
  });
});

describe("what is unfolded", () => {
  const menu = () => shopper.find(".menu") as HTMLDetailsElement;

  it("is folded by Escape, which leaves the chat only then", async () => {
    menu().open = true;

    await shopper.presses("Escape");
    expect(menu().open).toBe(false);
    expect(shopper.told).not.toContain("close");

    await shopper.presses("Escape");
    expect(shopper.told).toContain("close");
  });

  it("puts a sign where the cursor is", async () => {
    await shopper.types("gut!");
    shopper.field.setSelectionRange(3, 3);

    await shopper.clicks(".emoji button");

    expect(shopper.field.value).toBe("gut🙂!");
    expect(shopper.root.activeElement).toBe(shopper.field);
  });
});
