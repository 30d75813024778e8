import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeWebSocket } from "../support/fake-web-socket";
import { accepts, afterBackOff, idsSent, LineUnderTest, settled } from "../support/line-under-test";
import { aMessage } from "../support/messages";

let here: LineUnderTest;

beforeEach(() => {
  here = new LineUnderTest();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a dropped connection", () => {
  it("sends again what was not accepted, in order, with the same client ids", async () => {
    await here.writes("a");
    const first = here.server.welcomes();
    await here.writes("b");
    await here.writes("c");
    accepts(first, "a", 1);

    first.drops();
    await afterBackOff();
    const second = here.server.welcomes();
    accepts(second, "b", 2);

    expect(second).not.toBe(first);
    expect(second.sent[0]).toEqual({ type: "hello", token: "token-1", after: 1 });
    expect(idsSent(second)).toEqual(["b", "c"]);
  });

  it("does not send again what the welcome shows as stored", async () => {
    await here.writes("a");
    here.server.welcomes().drops();
    await afterBackOff();

    const socket = here.server.welcomes([aMessage(1, { author: "shopper", clientId: "a" })]);

    expect(idsSent(socket)).toEqual([]);
  });

  it("asks for what came after the first hole", async () => {
    await here.writes("a");
    here.server.welcomes([aMessage(1), aMessage(2), aMessage(4)]).drops();
    await afterBackOff();

    FakeWebSocket.last.opens();

    expect(FakeWebSocket.last.sent[0]).toMatchObject({ after: 2 });
  });

  it("waits longer each time, and starts over once it is welcome", async () => {
    await here.writes("a");
    here.server.next.push(...Array.from({ length: 6 }, () => "unreachable" as const));
    for (const wait of [1000, 2000, 4000, 8000, 15_000, 15_000, 15_000]) {
      const count = FakeWebSocket.all.length;
      FakeWebSocket.last.drops();
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(FakeWebSocket.all).toHaveLength(count);
      await vi.advanceTimersByTimeAsync(10);
      expect(FakeWebSocket.all).toHaveLength(count + 1);
    }

    here.server.welcomes().drops();
    await vi.advanceTimersByTimeAsync(1000);

    expect(FakeWebSocket.all).toHaveLength(9);
  });

  it("connects at once when the device is back online", async () => {
    await here.writes("a");
    FakeWebSocket.last.drops();

    here.line.wake();
    await settled();

    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it("is tried again even when the browser forbids the WebSocket at once", async () => {
    vi.stubGlobal("WebSocket", () => {
      throw new DOMException("insecure", "SecurityError");
    });

    await here.writes("a");

    expect(here.store.state.connection).toBe("trying");
  });
});

describe("the heartbeat", () => {
  it.each([
    ["5 s while the page is visible", 5000, false],
    ["20 s while it is hidden", 20_000, true],
  ])("comes every %s, and the connection stays while pongs come", async (_when, pause, hidden) => {
    vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
    await here.writes("a");
    const socket = here.server.welcomes();
    accepts(socket, "a", 1);

    for (let beat = 0; beat < 3; beat++) {
      await vi.advanceTimersByTimeAsync(pause);
      socket.says({ type: "pong" });
    }

    expect(socket.sentOf("ping")).toHaveLength(3);
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  it("connects anew when nothing comes within 4 s of a ping", async () => {
    await here.writes("a");
    here.server.welcomes();

    await vi.advanceTimersByTimeAsync(9000);
    expect(here.store.state.connection).toBe("trying");
    await afterBackOff();

    expect(FakeWebSocket.all.length).toBeGreaterThan(1);
  });

  it("asked twice is content with one pong", async () => {
    await here.writes("a");
    const socket = here.server.welcomes();
    accepts(socket, "a", 1);

    here.line.wake();
    here.line.wake();
    socket.says({ type: "pong" });
    await vi.advanceTimersByTimeAsync(8000);

    expect(here.store.state.connection).toBe("live");
  });

  it("that stops while the shopper comes back to the page lets the line connect anew without a pause", async () => {
    await here.writes("a");
    here.server.welcomes();

    here.line.wake();
    await vi.advanceTimersByTimeAsync(4001);

    expect(FakeWebSocket.all).toHaveLength(2);
  });
});
