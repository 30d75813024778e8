import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../support/fake-server";
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

describe("the token", () => {
  const halfOfItsLife = 12 * 60 * 60_000;

  it("is renewed when less than half of its life is left", async () => {
    await here.writes("a");
    vi.setSystemTime(Date.now() + halfOfItsLife + 1);
    here.nextPage();

    await here.connects();
    FakeWebSocket.last.opens();

    expect(here.server.callsOf("/tokens")).toMatchObject([{ token: "Bearer token-1" }]);
    expect(FakeWebSocket.last.sent[0]).toMatchObject({ token: "token-2" });
    expect(here.memory.recall()?.token).toBe("token-2");
  });

  it("is left alone before", async () => {
    await here.writes("a");
    vi.setSystemTime(Date.now() + halfOfItsLife - 1000);
    here.nextPage();

    await here.connects();

    expect(here.server.callsOf("/tokens")).toEqual([]);
  });

  it("is renewed on a standing connection too", async () => {
    await here.writes("a");
    accepts(here.server.welcomes(), "a", 1);
    vi.setSystemTime(Date.now() + halfOfItsLife);

    await vi.advanceTimersByTimeAsync(5000);

    expect(here.memory.recall()?.token).toBe("token-2");
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  it("being renewed while the connection drops, the line connects with the new one", async () => {
    await here.writes("a");
    const socket = here.server.welcomes();
    vi.setSystemTime(Date.now() + halfOfItsLife);
    let answer = (_: Answer): void => {};
    here.server.next.push(new Promise((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(20_000);

    socket.drops();
    await afterBackOff();
    const body = { conversation: "c1", token: "new", expiresAt: "2099-01-01T00:00:00Z" };
    answer({ status: 201, body });
    await settled();
    FakeWebSocket.last.opens();

    expect(FakeWebSocket.last.sent[0]).toMatchObject({ token: "new" });
  });

  it("that cannot be renewed now is used as it is", async () => {
    await here.writes("a");
    vi.setSystemTime(Date.now() + halfOfItsLife);
    here.nextPage();
    here.server.next.push("unreachable");

    await here.connects();
    FakeWebSocket.last.opens();

    expect(FakeWebSocket.last.sent[0]).toMatchObject({ token: "token-1" });
  });

  it.each([
    ["the WebSocket closes with 4401", false],
    ["the renewal answers 401", true],
  ])("is dead when %s: what is unsent begins a new conversation", async (_how, byRenewal) => {
    await here.writes("a");
    const first = here.server.welcomes([aMessage(1)]);
    if (byRenewal) {
      vi.setSystemTime(Date.now() + halfOfItsLife);
      here.server.next.push({ status: 401, body: { code: "token_unknown" } });
      first.drops();
    } else first.drops(4401);
    await afterBackOff();
    const second = here.server.welcomes();

    expect(here.server.callsOf("/conversations")).toHaveLength(2);
    expect(second.sent[0]).toMatchObject({ after: 0 });
    expect(idsSent(second)).toEqual(["a"]);
    expect(here.store.state.messages).toEqual([]);
  });

  it("is dead and nothing is unsent: the browser forgets and stays quiet", async () => {
    await here.writes("a");
    const socket = here.server.welcomes();
    accepts(socket, "a", 1);

    socket.drops(4401);
    await afterBackOff();

    expect(here.memory.recall()).toBeNull();
    expect(here.store.state.connection).toBe("idle");
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  it("of another tab is taken when ours has died", async () => {
    await here.writes("a");
    const socket = here.server.welcomes();
    here.memory.renew({ conversation: "c1", token: "of-another-tab", expiresAt: "2026-11-23T12:00:00Z" });

    socket.drops(4401);
    await afterBackOff();
    FakeWebSocket.last.opens();

    expect(FakeWebSocket.last.sent[0]).toMatchObject({ token: "of-another-tab" });
    expect(here.server.callsOf("/conversations")).toHaveLength(1);
  });

  it("of another tab is taken also when it shows in the storage only after ours has died", async () => {
    await here.writes("a");
    const socket = here.server.welcomes();

    socket.drops(4401);
    await vi.advanceTimersByTimeAsync(300);
    here.memory.renew({ conversation: "c1", token: "of-another-tab", expiresAt: "2026-11-23T12:00:00Z" });
    await afterBackOff();
    FakeWebSocket.last.opens();

    expect(FakeWebSocket.last.sent[0]).toMatchObject({ token: "of-another-tab" });
    expect(here.server.callsOf("/conversations")).toHaveLength(1);
  });
});

describe("another conversation in the storage", () => {
  it("replaces what this tab shows", async () => {
    await here.writes("a");
    const socket = here.server.welcomes([aMessage(1), aMessage(2)]);
    here.memory.begin({ conversation: "other", token: "other", expiresAt: "2026-11-23T12:00:00Z" });

    socket.drops();
    await afterBackOff();
    FakeWebSocket.last.opens();

    expect(FakeWebSocket.last.sent[0]).toEqual({ type: "hello", token: "other", after: 0 });
  });
});
