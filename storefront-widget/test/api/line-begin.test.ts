import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeWebSocket } from "../support/fake-web-socket";
import { accepts, afterBackOff, idsSent, LineUnderTest } from "../support/line-under-test";
import { shop } from "../support/messages";

let here: LineUnderTest;

beforeEach(() => {
  here = new LineUnderTest();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("the first message", () => {
  it("begins the conversation, and nothing does before", async () => {
    await here.line.connect();
    expect(here.server.calls).toEqual([]);

    await here.writes("a");

    expect(here.server.calls).toMatchObject([{ body: { language: "de", shopToken: null } }]);
    expect(FakeWebSocket.last.url).toBe(`wss://chat.example/ws/widget/${shop}`);
  });

  it("is sent after hello and welcome", async () => {
    await here.writes("a");
    FakeWebSocket.last.opens();
    expect(FakeWebSocket.last.sent).toEqual([{ type: "hello", token: "token-1", after: 0 }]);

    const socket = here.server.welcomes();

    expect(socket.sentOf("message")).toEqual([{ type: "message", clientId: "a", text: "text of a" }]);
  });

  it("is tried again when the server is out of reach", async () => {
    here.server.next.push("unreachable", { status: 503, body: {} }, { status: 429, body: {} });

    await here.writes("a");
    await afterBackOff();
    here.server.welcomes();

    expect(here.server.callsOf("/conversations")).toHaveLength(4);
    expect(idsSent(FakeWebSocket.last)).toEqual(["a"]);
  });

  it("is given back when the shop is unknown", async () => {
    here.server.next.push({ status: 404, body: { code: "unknown_shop" } });

    await here.writes("a");
    await afterBackOff();

    expect(here.store.state.unsent[0]?.problem).toBe("undeliverable");
    expect(here.store.state.connection).toBe("idle");
    expect(here.server.calls).toHaveLength(1);
  });

  it("goes without a shop token that the server does not take", async () => {
    here.nextPage("stale");
    here.server.next.push({ status: 400, body: { code: "bad_shop_token" } });

    await here.writes("a");

    expect(here.server.calls.map(({ body }) => body?.shopToken)).toEqual(["stale", null]);
    expect(here.server.welcomes().sentOf("identify")).toEqual([]);
  });

  it("goes twice at once, and one conversation begins", async () => {
    await Promise.all([here.writes("a"), here.writes("b")]);

    expect(here.server.calls).toHaveLength(1);
    const socket = here.server.welcomes();
    accepts(socket, "a", 1);

    expect(idsSent(socket)).toEqual(["a", "b"]);
  });
});

describe("the shop token", () => {
  it("is told after the welcome to a conversation that exists already", async () => {
    await here.writes("a");
    here.nextPage("signed");

    await here.line.connect();
    const socket = here.server.welcomes();

    expect(socket.sent.map(({ type }) => type)).toEqual(["hello", "identify"]);
  });

  it("that began the conversation is not told again", async () => {
    here.nextPage("signed");
    await here.writes("a");

    expect(here.server.welcomes().sentOf("identify")).toEqual([]);
  });

  it("that is newer is told at once, and a refusal is no one's concern", async () => {
    await here.writes("a");
    const socket = here.server.welcomes();

    here.line.identify("newer");
    const before = here.store.state;
    socket.says({ type: "refused", clientId: null, code: "bad_shop_token", detail: "" });

    expect(socket.sentOf("identify")).toEqual([{ type: "identify", shopToken: "newer" }]);
    expect(here.store.state).toBe(before);
  });

  it("for which the server has no time is told again after the pause that it wants", async () => {
    await here.writes("a");
    const socket = here.server.welcomes();
    accepts(socket, "a", 1);
    const busy = { type: "refused", clientId: null, code: "too_many", detail: "", retryAfter: 3 };

    here.line.identify("newer");
    socket.says(busy);
    await vi.advanceTimersByTimeAsync(2999);
    expect(socket.sentOf("identify")).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    socket.says(busy);
    await vi.advanceTimersByTimeAsync(3000);

    expect(socket.sentOf("identify").map(({ shopToken }) => shopToken)).toEqual(["newer", "newer", "newer"]);
  });

  it("that was told is not told again when a message was too many", async () => {
    await here.writes("a");
    const socket = here.server.welcomes();
    here.line.identify("newer");

    socket.says({ type: "refused", clientId: "a", code: "too_many", detail: "", retryAfter: 1 });
    await vi.advanceTimersByTimeAsync(4000);

    expect(socket.sentOf("identify")).toHaveLength(1);
  });

  it("that began a conversation is told to the one of another tab that has replaced it", async () => {
    here.nextPage("signed");
    Object.defineProperty(navigator, "locks", { value: undefined, configurable: true });
    await here.writes("a");
    here.memory.begin({ conversation: "other", token: "other", expiresAt: "2099-01-01T00:00:00Z" });
    await vi.advanceTimersByTimeAsync(100);

    expect(here.server.welcomes().sent.map(({ type }) => type)).toEqual(["hello", "identify", "message"]);
  });
});
