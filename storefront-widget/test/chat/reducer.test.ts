// @vitest-environment node
import { describe, expect, it } from "vitest";
import { type ChatEvent, reduce } from "../../src/chat/reducer";
import { type ChatState, emptyChat, lastWithoutHole, unreadCount, waiting } from "../../src/chat/state";
import { aMessage, anUnsent, byAssistant, noon } from "../support/messages";

function chatAfter(...events: ChatEvent[]): ChatState {
  return events.reduce(reduce, emptyChat);
}

const said = (...numbers: number[]): ChatEvent => ({
  type: "welcome",
  status: byAssistant,
  last: 0,
  messages: numbers.map((number) => aMessage(number)),
});
const wrote = (clientId: string): ChatEvent => ({ type: "wrote", unsent: anUnsent(clientId) });
const accepted = (clientId: string, number: number): ChatEvent => ({
  type: "accepted",
  clientId,
  number,
  at: noon,
  text: "as stored",
});
const numbers = (state: ChatState) => state.messages.map(({ number }) => number);
const ids = (state: ChatState) => state.unsent.map(({ clientId }) => clientId);

describe("the order of messages", () => {
  it("is that of their numbers, however they arrive", () => {
    expect(numbers(chatAfter(said(3, 1), { type: "message", message: aMessage(2) }))).toEqual([1, 2, 3]);
  });

  it("has one message per number", () => {
    const state = chatAfter(said(1, 2), { type: "message", message: aMessage(2, { text: "again" }) });

    expect(numbers(state)).toEqual([1, 2]);
    expect(state.messages[1]?.text).toBe("message 2");
  });

  it("keeps what is unsent in the order of writing", () => {
    expect(ids(chatAfter(wrote("a"), said(1), wrote("b")))).toEqual(["a", "b"]);
  });
});

describe("a hole in the numbers", () => {
  it.each([
    [[], 0],
    [[1, 2, 3], 3],
    [[1, 2, 5], 2],
    [[2, 3], 0],
  ])("%j: everything after %i is asked for", (known, last) => {
    expect(lastWithoutHole(chatAfter(said(...known)))).toBe(last);
  });
});

describe("an accepted message", () => {
  it("takes its place among the numbers, with the text as it was stored", () => {
    const state = chatAfter(said(1), wrote("a"), accepted("a", 2));

    expect(state.unsent).toEqual([]);
    expect(state.messages[1]).toMatchObject({ number: 2, clientId: "a", author: "shopper", text: "as stored" });
    expect(JSON.stringify(state)).not.toContain("text of a");
  });

  it("changes nothing when it is accepted a second time", () => {
    const once = chatAfter(wrote("a"), accepted("a", 1));

    expect(reduce(once, accepted("a", 1))).toBe(once);
  });

  it("is known by its client id when it comes as a message", () => {
    const message = aMessage(1, { author: "shopper", clientId: "a" });

    expect(chatAfter(wrote("a"), { type: "message", message }).unsent).toEqual([]);
  });
});

describe("a refused message", () => {
  it("stays, with the reason, and is not sent by itself", () => {
    const state = chatAfter(wrote("a"), wrote("b"), {
      type: "refused",
      clientId: "a",
      code: "too_long",
      retryAfter: null,
    });

    expect(state.unsent[0]?.problem).toBe("too_long");
    expect(waiting(state).map(({ clientId }) => clientId)).toEqual(["b"]);
  });

  it("is tried again at the end", () => {
    const refused: ChatEvent = { type: "refused", clientId: "a", code: "too_long", retryAfter: null };

    const state = chatAfter(wrote("a"), wrote("b"), refused, {
      type: "retried",
      clientId: "a",
      as: "c",
      at: "2026-12-24T12:00:00Z",
    });

    expect(ids(state)).toEqual(["b", "c"]);
    expect(state.unsent[1]?.at).toBe("2026-12-24T12:00:00Z");
    expect(waiting(state)).toHaveLength(2);
  });

  it("without a client id changes nothing", () => {
    const state = chatAfter(wrote("a"));

    expect(reduce(state, { type: "refused", clientId: null, code: "bad_shop_token", retryAfter: null })).toBe(state);
  });

  it("is any message that the server will never take", () => {
    expect(waiting(chatAfter(wrote("a"), { type: "undeliverable" }))).toEqual([]);
  });
});

describe("a forgotten conversation", () => {
  it("loses what was said and keeps what is unsent", () => {
    const state = chatAfter(said(1, 2), wrote("a"), { type: "forgotten" });

    expect(state.messages).toEqual([]);
    expect(state.status).toBeNull();
    expect(ids(state)).toEqual(["a"]);
  });
});

describe("unread messages", () => {
  it("are those of others after the last one seen", () => {
    const own: ChatEvent = { type: "message", message: aMessage(4, { author: "shopper" }) };

    expect(unreadCount(chatAfter({ type: "remembered", unsent: [], seen: 1 }, said(1, 2, 3), own))).toBe(2);
  });

  it("are none while the chat is open", () => {
    expect(unreadCount(chatAfter({ type: "opened" }, said(1, 2)))).toBe(0);
  });

  it("are counted again once it is closed", () => {
    const events: ChatEvent[] = [{ type: "opened" }, said(1), { type: "closed" }];

    expect(unreadCount(chatAfter(...events, { type: "message", message: aMessage(2) }))).toBe(1);
  });
});

it("a chat to which nothing new happens is the same object", () => {
  const state = chatAfter({ type: "connection", connection: "live" });

  expect(reduce(state, { type: "connection", connection: "live" })).toBe(state);
  expect(reduce(state, { type: "pong", last: 0 })).toBe(state);
});

it("the status says who is in charge now", () => {
  const status = { ...byAssistant, inCharge: "agent", agent: "Demo agent" } as const;

  expect(chatAfter(said(1), { type: "status", status }).status).toEqual(status);
});
