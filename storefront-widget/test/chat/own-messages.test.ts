import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { FakeWebSocket } from "../support/fake-web-socket";
import { aMessage, anUnsent, noon, shop } from "../support/messages";
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

describe("a message of the shopper", () => {
  it("is shown at once, and as sent when it is", async () => {
    await shopper.says("Hallo");
    expect(shopper.reads(".own .meta")).toEqual(["Wird gesendet …"]);

    shopper.server.welcomes();
    await shopper.isAccepted(1);

    expect(shopper.reads(".own .meta")[0]).toMatch(/ · Gesendet$/);
    expect(shopper.field.value).toBe("");
  });

  it("stays on the screen when it is accepted before what was said before it is heard", async () => {
    await shopper.says("Hallo");
    shopper.server.welcomes([aMessage(1)]);

    await shopper.isAccepted(3);
    expect(shopper.reads(".own .bubble")).toEqual(["Hallo"]);
    expect(shopper.reads(".own .meta")).toEqual(["Wird gesendet …"]);
    FakeWebSocket.last.says({ type: "message", message: aMessage(2, { text: "Guten Tag" }) });
    await shopper.waits();

    expect(shopper.reads(".log .text").slice(1)).toEqual(["message 1", "Guten Tag", "Hallo"]);
    expect(shopper.reads(".own .meta")[0]).toMatch(/ · Gesendet$/);
  });

  it("that was refused can be sent again", async () => {
    await shopper.says("Hallo");
    const socket = shopper.server.welcomes();
    socket.says({ type: "refused", clientId: socket.sentOf("message")[0]?.clientId, code: "bad_frame" });
    await shopper.waits();
    expect(shopper.reads(".own .problem")[0]).toContain("Nicht gesendet");

    await shopper.clicks(".own .problem button");

    expect(socket.sentOf("message")).toHaveLength(2);
    expect(new Set(socket.sentOf("message").map(({ clientId }) => clientId)).size).toBe(1);
  });

  it("whose id somebody else had is sent under a new one", async () => {
    await shopper.says("Hallo");
    const socket = shopper.server.welcomes();
    socket.says({ type: "refused", clientId: socket.sentOf("message")[0]?.clientId, code: "client_id_of_another" });
    await shopper.waits();

    await shopper.clicks(".own .problem button");

    expect(new Set(socket.sentOf("message").map(({ clientId }) => clientId)).size).toBe(2);
  });

  it("is sent as soon as the device is back online", async () => {
    await shopper.says("Hallo");
    FakeWebSocket.last.drops();

    window.dispatchEvent(new Event("online"));
    await shopper.waits(1);

    expect(FakeWebSocket.all.length).toBeGreaterThan(1);
  });

  it("leaves the unsent messages of other tabs in the storage", async () => {
    await shopper.says("Hallo");
    const memory = new Memory(shop);
    memory.change(({ unsent }) => ({ unsent: [...unsent, anUnsent("of another tab")] }));

    shopper.server.welcomes();
    await shopper.isAccepted(1);

    expect(memory.recall()?.unsent).toEqual([anUnsent("of another tab")]);
  });

  it("shows its text as the server stored it, and nothing else of it is left", async () => {
    await shopper.says("4242 4242 4242 4242");
    expect(JSON.stringify(localStorage)).toContain("4242 4242");

    shopper.server.welcomes();
    await shopper.isAccepted(1, "•••• 4242");

    expect(shopper.reads(".own .bubble")).toEqual(["•••• 4242"]);
    expect(shopper.root.innerHTML + shopper.field.value + JSON.stringify(localStorage)).not.toContain("4242 4242");
  });

  it("is stored while it is unsent, and read again by the next page", async () => {
    await shopper.says("Hallo");
    shopper.server.welcomes();
    await shopper.isAccepted(1);
    await shopper.says("noch da?");

    const next = new Shopper();
    await next.waits();
    const socket = next.server.welcomes([aMessage(1, { author: "shopper" })]);

    expect(socket.sentOf("message")).toMatchObject([{ text: "noch da?" }]);
    expect(next.told.filter((told) => told.startsWith("message"))).toEqual([]);
  });

  it("that nobody heard is not sent by itself two days later, but by one tap", async () => {
    new Memory(shop).change(() => ({ unsent: [anUnsent("a", { text: "Hallo" })] }));
    vi.setSystemTime(Date.parse(noon) + 48 * 60 * 60_000);

    const next = new Shopper();
    await next.waits(60_000);
    expect(next.server.calls).toEqual([]);
    expect(next.reads(".own .problem")[0]).toContain("Nicht gesendet: Sie ist mehr als einen Tag alt.");
    await next.clicks(".own .problem button");
    next.server.welcomes();

    expect(FakeWebSocket.last.sentOf("message")).toMatchObject([{ text: "Hallo" }]);
    expect(new Memory(shop).entry()?.unsent).toMatchObject([{ text: "Hallo", problem: null }]);
  });

  it("that is older than a week is gone, also from the storage", async () => {
    new Memory(shop).change(() => ({ unsent: [anUnsent("a")], draft: "und" }));
    vi.setSystemTime(Date.parse(noon) + 8 * 24 * 60 * 60_000);

    const next = new Shopper();

    expect([next.reads(".own"), next.field.value]).toEqual([[], ""]);
    expect(localStorage).toHaveLength(0);
  });
});
