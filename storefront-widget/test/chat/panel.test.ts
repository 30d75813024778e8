import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeWebSocket } from "../support/fake-web-socket";
import { aMessage, aNotice, noon } from "../support/messages";
import { Shopper } from "../support/shopper";

let shopper: Shopper;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
  shopper = new Shopper();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

describe("an open chat", () => {
  it("says first that a machine answers", () => {
    expect(shopper.reads(".log .bubble")[0]).toContain("zuerst eine Maschine");
    expect(shopper.reads(".header p")).toEqual(["Assistent (Maschine)"]);
  });

  it("is a named dialog with the focus in the field", () => {
    const dialog = shopper.find("[role=dialog]");

    expect(shopper.find(`#${dialog?.getAttribute("aria-labelledby")}`)?.textContent).toBe("Chat mit dem Shop");
    expect(shopper.root.activeElement).toBe(shopper.field);
    expect(shopper.find("[role=log]")?.getAttribute("aria-live")).toBe("polite");
  });

  it("asks the server nothing and stores nothing before the first letter", async () => {
    await shopper.waits(60_000);
    expect(localStorage).toHaveLength(0);

    await shopper.types("not sent yet");
    await shopper.waits(60_000);

    expect(shopper.server.calls).toEqual([]);
    expect(FakeWebSocket.all).toEqual([]);
  });

  it("speaks English to a French page", () => {
    expect(new Shopper("fr").reads(".header p")).toEqual(["Assistant (a machine)"]);
  });
});

describe("a quick start", () => {
  it("is sent as it stands, and then there are none", async () => {
    await shopper.clicks(".quick-starts button");
    shopper.server.welcomes();

    expect(FakeWebSocket.last.sentOf("message")).toMatchObject([{ text: "Wie lange dauert die Lieferung?" }]);
    expect(shopper.find(".quick-starts")).toBeNull();
    expect(shopper.root.activeElement).toBe(shopper.field);
  });
});

it("why a card was declined is asked by one tap at a checkout only", () => {
  expect(shopper.reads(".quick-starts button")[1]).toBe("Welche Zahlungsarten gibt es?");

  expect(new Shopper("de", "pi_1_secret_2").reads(".quick-starts button")[0]).toBe(
    "Warum wurde meine Karte abgelehnt?",
  );
});

describe("the field", () => {
  it.each([
    ["Shift+Enter", { shiftKey: true }],
    ["Enter that ends a composition", { isComposing: true }],
    ["Enter that ends a composition in old browsers", { keyCode: 229 }],
  ])("does not send by %s", async (_how, more) => {
    await shopper.types("Hallo");
    await shopper.presses("Enter", more);

    expect(shopper.reads(".own")).toEqual([]);
    expect(shopper.field.value).toBe("Hallo");
  });

  it("sends nothing that is empty", async () => {
    await shopper.says("  \n ");

    expect(shopper.reads(".own")).toEqual([]);
    expect((shopper.find(".send") as HTMLButtonElement).disabled).toBe(true);
  });

  it("counts down near the end", async () => {
    await shopper.types("x".repeat(3799));
    expect(shopper.reads(".counter")).toEqual([""]);

    await shopper.types("x".repeat(3990));
    expect(shopper.reads(".counter")).toEqual(["10 Zeichen übrig"]);
    expect(shopper.field.maxLength).toBe(4000);
  });

  it("keeps the draft while the chat is closed", async () => {
    await shopper.types("halb fertig");
    shopper.panel.close();
    shopper.panel.open();
    await shopper.waits();

    expect(shopper.field.value).toBe("halb fertig");
  });
});

describe("the keyboard", () => {
  it("leaves by Escape", async () => {
    await shopper.presses("Escape");

    expect(shopper.told).toEqual(["open", "close"]);
    expect(shopper.find("[role=dialog]")?.hidden).toBe(true);
  });

  it("stays inside by Tab, in both directions", async () => {
    const [first, field] = [shopper.find(".header summary"), shopper.field];

    await shopper.presses("Tab");
    expect(shopper.root.activeElement).toBe(first);

    await shopper.presses("Tab", { shiftKey: true });
    expect(shopper.root.activeElement).toBe(field);
  });

  it("never reaches the page", async () => {
    const page = vi.fn();
    for (const name of ["keydown", "keyup", "keypress"]) document.addEventListener(name, page);

    await shopper.presses("a");
    for (const name of ["keyup", "keypress"])
      shopper.field.dispatchEvent(new KeyboardEvent(name, { key: "a", bubbles: true, composed: true }));

    expect(page).not.toHaveBeenCalled();
  });
});

describe("who answers", () => {
  it.each([
    [{ state: "open", inCharge: "nobody", agent: null }, "Wartet auf einen Menschen aus dem Team"],
    [{ state: "open", inCharge: "agent", agent: "Demo agent" }, "Demo agent"],
    [{ state: "open", inCharge: "agent", agent: null }, "Jemand aus dem Team"],
    [{ state: "closed", inCharge: "nobody", agent: null }, "Unterhaltung geschlossen"],
  ])("%j: %s", async (status, name) => {
    await shopper.says("Hallo");
    shopper.server.welcomes([], status);
    await shopper.waits();

    expect(shopper.reads(".header p")).toEqual([name]);
  });
});

describe("a payment notice", () => {
  it.each([
    ["declined", "other_method", "attention", "Zahlung abgelehnt", "Eine andere Karte oder Zahlungsart nehmen."],
    ["succeeded", "none", "good", "Zahlung eingegangen", undefined],
    ["authorized", "none", "good", "Betrag reserviert", undefined],
    ["requires_action", "authenticate", "attention", "Bestätigung nötig", "Die Zahlung bei Ihrer Bank bestätigen."],
  ] as const)("that is %s tells what, how much and what next", async (state, next, mood, title, step) => {
    await shopper.says("Hallo");
    shopper.server.welcomes([aMessage(1, { text: "why", notice: aNotice({ state, next }) })]);
    await shopper.waits();

    expect(shopper.reads(`.notice.${mood} strong`)).toEqual([title]);
    expect(shopper.reads(".notice .amount")[0]).toMatch(/^10,99\s€$/);
    expect(shopper.reads(".notice .text")).toEqual(["why"]);
    expect(shopper.reads(".notice-next span span + *, .notice-next > span")[0]?.split(": ")[1]).toBe(step);
  });
});

describe("the banner", () => {
  it("comes only when the connection has been gone for 3 s, and goes with the next welcome", async () => {
    await shopper.says("Hallo");
    shopper.server.welcomes();
    await shopper.waits();
    FakeWebSocket.last.drops();

    await shopper.waits(2900);
    expect(shopper.reads(".banner p")).toEqual([]);

    await shopper.waits(400);
    expect(shopper.reads(".banner p")[0]).toMatch(/automatisch gesendet/);

    shopper.server.welcomes();
    await shopper.waits();
    expect(shopper.reads(".banner p")).toEqual([]);
  });
});

describe("a closed chat", () => {
  it("tells the page what is unread, that something was said, and where the payment stands", async () => {
    await shopper.says("Hallo");
    const socket = shopper.server.welcomes();
    await shopper.isAccepted(1);
    shopper.panel.close();

    socket.says({
      type: "message",
      message: aMessage(2, { notice: aNotice({ state: "declined", next: "try_again" }) }),
    });

    const since = ["message 1 shopper", "close", "unread 1", "message 2 assistant", "payment declined try_again"];
    expect(shopper.told).toEqual(["open", ...since]);
    expect(shopper.launcher).toBe("Chat öffnen 1");
  });
});
