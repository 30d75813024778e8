import { describe, expect, it, vi } from "vitest";
import { backOff, pauseOf } from "../../src/api/back-off";
import { newClientId } from "../../src/api/client-id";

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe("a client id", () => {
  it("is a random UUID", () => {
    expect(newClientId()).toMatch(uuid);
    expect(newClientId()).not.toBe(newClientId());
  });

  it("is one on a page without TLS too", () => {
    const { crypto } = globalThis;
    vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) });

    expect(newClientId()).toMatch(uuid);
    expect(newClientId()).not.toBe(newClientId());
  });
});

describe("the back-off", () => {
  it.each([
    [0, 2000, 10_000],
    [1, 4000, 20_000],
    [4, 30_000, 30_000],
    [2000, 30_000, 30_000],
  ])("after %i failures is at most %i ms with something to send, %i ms without", (attempt, urgent, idle) => {
    expect(backOff(attempt, true, () => 1)).toBe(urgent);
    expect(backOff(attempt, false, () => 1)).toBe(idle);
    expect(backOff(attempt, true, () => 0)).toBe(0);
  });
});

it.each([
  [null, 1000],
  [0, 1000],
  [7, 7000],
  [60, 60_000],
  [999_999, 60_000],
])("a server that says Retry-After %j is left alone for %i ms", (retryAfter, pause) => {
  expect(pauseOf(retryAfter)).toBe(pause);
});
