// @vitest-environment node
import { describe, expect, it } from "vitest";
import { readFrame } from "../../src/api/frames";
import { aMessage, aNotice, byAssistant, noon } from "../support/messages";

const read = (frame: unknown) => readFrame(JSON.stringify(frame));

describe("a frame of the server", () => {
  it.each([
    { type: "welcome", language: "de", status: byAssistant, last: 1, messages: [aMessage(1)] },
    { type: "accepted", clientId: "a", number: 5, at: noon, text: "•••• 4242", attachment: null },
    { type: "refused", clientId: null, code: "bad_frame", retryAfter: null },
    { type: "message", message: aMessage(1, { notice: aNotice() }) },
    {
      type: "status",
      status: { ...byAssistant, inCharge: "agent", agent: "Demo agent", delivered: 3, seen: 2, read: 1 },
    },
    { type: "typing" },
    { type: "erased" },
    { type: "pong", last: 7 },
  ])("is understood: $type", (frame) => {
    expect(read(frame)).toEqual(frame);
  });

  it.each([
    ["no JSON", "{"],
    ["a picture", new Blob()],
    ["no object", "[]"],
    ["null", "null"],
    ["no type", "{}"],
    ["a type of the future", '{"type":"whistles"}'],
    ["a type that every object has", '{"type":"constructor"}'],
    ["a welcome without messages", `{"type":"welcome","status":${JSON.stringify(byAssistant)}}`],
    ["a welcome without status", '{"type":"welcome","messages":[]}'],
    ["an accepted message without number", `{"type":"accepted","clientId":"a","at":"${noon}","text":"x"}`],
    ["an accepted message without text", `{"type":"accepted","clientId":"a","number":1,"at":"${noon}"}`],
    ["a refusal without code", '{"type":"refused","clientId":"a"}'],
    ["a status with an unknown state", '{"type":"status","status":{"state":"asleep","inCharge":"nobody"}}'],
    ["a status with an unknown person in charge", '{"type":"status","status":{"state":"open","inCharge":"cat"}}'],
  ])("is ignored: %s", (_what, data) => {
    expect(readFrame(data)).toBeNull();
  });

  it.each([
    { number: 0 },
    { number: 1.5 },
    { number: "1" },
    { author: "stranger" },
    { text: null },
    { text: { toString: "x" } },
    { at: "yesterday" },
  ])("with a message that has %j is ignored", (wrong) => {
    expect(read({ type: "message", message: { ...aMessage(1), ...wrong } })).toBeNull();
  });

  it("loses only the malformed messages of a welcome", () => {
    const frame = read({
      type: "welcome",
      language: "de",
      status: byAssistant,
      messages: [aMessage(1), null, { number: 2 }],
    });

    expect(frame).toMatchObject({ messages: [aMessage(1)] });
  });
});

describe("a payment notice", () => {
  it.each([{ kind: "refund" }, { state: "lost" }, { amount: 1.5 }, { amount: "1099" }, { currency: "EURO" }])(
    "with %j leaves the plain message",
    (wrong) => {
      const message = { ...aMessage(1), notice: { ...aNotice(), ...wrong } };

      expect(read({ type: "message", message })).toEqual({ type: "message", message: aMessage(1) });
    },
  );

  it.each(["dance", "contact_bank"])("with the step %s, which we do not know, has no next step", (next) => {
    const message = { ...aMessage(1), notice: { ...aNotice(), next } };

    expect(read({ type: "message", message })).toMatchObject({ message: { notice: { next: "none" } } });
  });
});
