import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Answer } from "../support/fake-server";
import { FakeWebSocket } from "../support/fake-web-socket";
import { accepts, afterBackOff, idsSent, LineUnderTest, settled } from "../support/line-under-test";

const secret = "pi_1_secret_2";
let here: LineUnderTest;

const claims = () => here.server.callsOf("/claims");
const begun = (): Answer => ({
  status: 201,
  body: { conversation: "c1", token: "token-1", expiresAt: "2099-01-01T00:00:00Z" },
});

beforeEach(() => {
  here = new LineUnderTest();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("a client secret", () => {
  it("waits for the first message, and is told before it", async () => {
    here.line.claim(secret);
    await afterBackOff();
    expect(here.server.calls).toEqual([]);

    await here.writes("a");

    expect(here.server.calls.map(({ path }) => path.split("/").at(-1))).toEqual(["conversations", "claims"]);
    expect(claims()).toMatchObject([{ body: { clientSecret: secret }, token: "Bearer token-1" }]);
    expect(idsSent(here.server.welcomes())).toEqual(["a"]);
  });

  it("is told at once while the chat is connected", async () => {
    await here.writes("a");
    here.server.welcomes();

    here.line.claim(secret);
    await settled();

    expect(claims()).toHaveLength(1);
  });

  it("is told to a conversation that the next page finds", async () => {
    await here.writes("a");
    here.nextPage();

    here.line.claim(secret);
    await here.line.connect();
    await settled();

    expect(claims()).toHaveLength(1);
  });

  it("is told once, however often the page says it and the connection drops", async () => {
    here.line.claim(secret);
    await here.writes("a");
    here.line.claim(secret);
    here.server.welcomes().drops();
    await afterBackOff();
    here.server.welcomes();
    here.line.claim(secret);
    await settled();

    expect(claims()).toHaveLength(1);
  });

  it("is told again to a new conversation", async () => {
    here.line.claim(secret);
    await here.writes("a");
    here.server.welcomes().drops(4401);
    await afterBackOff();

    expect(here.server.callsOf("/conversations")).toHaveLength(2);
    expect(claims()).toHaveLength(2);
  });

  it("is in no address, in no storage and in no state", async () => {
    here.line.claim(secret);
    await here.writes("a");
    accepts(here.server.welcomes(), "a", 1);

    const places = [localStorage, here.store.state, FakeWebSocket.last.sent, here.server.calls.map(({ path }) => path)];
    expect(claims()).toHaveLength(1);
    expect(JSON.stringify(places)).not.toContain("secret");
    expect(sessionStorage).toHaveLength(0);
  });
});

describe("what the server thinks of it", () => {
  it.each([
    [400, "not_proved"],
    [404, "not_found"],
    [429, "too_many_claims"],
  ])("%i %s is no one's concern: the chat goes on", async (status, code) => {
    here.line.claim(secret);
    here.server.next.push(begun(), { status, body: { code } });

    await here.writes("a");
    const socket = here.server.welcomes();
    await afterBackOff();
    await afterBackOff();

    expect(claims()).toHaveLength(1);
    expect(idsSent(socket)).toEqual(["a"]);
    expect(here.store.state.unsent[0]?.problem).toBeNull();
  });

  it.each([
    { status: 503, body: { code: "stripe_unavailable" } },
    { status: 429, body: { code: "too_many" } },
  ])("$status $body.code is tried again a few times, with longer and longer pauses", async (busy) => {
    here.line.claim(secret);
    here.server.next.push(begun(), busy, "unreachable", { status: 204, body: null });

    await here.writes("a");
    expect(claims()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(claims()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(4000);

    expect(claims()).toHaveLength(3);
  });

  it("503 for ever is given up", async () => {
    const busy: Answer = { status: 503, body: {} };
    here.line.claim(secret);
    here.server.next.push(begun(), busy, busy, busy, busy, busy);

    await here.writes("a");
    await vi.advanceTimersByTimeAsync(2000);
    here.server.welcomes();
    accepts(FakeWebSocket.last, "a", 1);
    for (let beat = 0; beat < 24; beat++) {
      await vi.advanceTimersByTimeAsync(5000);
      FakeWebSocket.last.says({ type: "pong" });
    }

    expect(claims()).toHaveLength(5);
  });

  it("nothing for 2 s: the message goes out meanwhile", async () => {
    here.line.claim(secret);
    here.server.next.push(begun(), new Promise(() => {}));

    await here.writes("a");
    await vi.advanceTimersByTimeAsync(1999);
    expect(FakeWebSocket.all).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);

    expect(idsSent(here.server.welcomes())).toEqual(["a"]);
  });

  it("401: the conversation is gone, and what is unsent begins a new one that is told", async () => {
    here.line.claim(secret);
    here.server.next.push(begun(), { status: 401, body: { code: "token_unknown" } });

    await here.writes("a");
    await vi.advanceTimersByTimeAsync(500);
    expect(here.memory.recall()).toBeNull();
    await afterBackOff();

    expect(here.server.callsOf("/conversations")).toHaveLength(2);
    expect(claims()).toHaveLength(2);
    expect(idsSent(here.server.welcomes())).toEqual(["a"]);
  });
});
