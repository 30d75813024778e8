// @vitest-environment node
import { expect, it } from "vitest";
import { entriesOf } from "../../src/chat/entries";
import { emptyChat } from "../../src/chat/state";
import { aMessage, aNotice, anUnsent, byAssistant } from "../support/messages";

const own = (number: number, clientId: string) => aMessage(number, { author: "shopper", clientId });

it("what is unsent comes after what was said", () => {
  const entries = entriesOf({ ...emptyChat, messages: [aMessage(1)], unsent: [anUnsent("a"), anUnsent("b")] });

  expect(entries.map(({ key }) => key)).toEqual(["1", "a", "b"]);
});

it("what the shopper said behind a hole is shown as being sent, and what others said there waits", () => {
  const messages = [aMessage(1), own(3, "a"), aMessage(4)];

  const entries = entriesOf({ ...emptyChat, messages, unsent: [anUnsent("b")] });

  expect(entries.map(({ key }) => key)).toEqual(["1", "a", "b"]);
  expect(entries.map(({ unsent }) => unsent?.problem)).toEqual([undefined, null, null]);
});

it("a message keeps its key when it is accepted", () => {
  const [before] = entriesOf({ ...emptyChat, unsent: [anUnsent("a")] });
  const [after] = entriesOf({ ...emptyChat, messages: [own(1, "a")] });

  expect(after?.key).toBe(before?.key);
});

it("a speaker is named once for messages in a row", () => {
  const entries = entriesOf({ ...emptyChat, messages: [aMessage(1), aMessage(2), own(3, "a")] });

  expect(entries.map(({ starts }) => starts)).toEqual([true, false, true]);
  expect(entries.map(({ ends }) => ends)).toEqual([false, true, true]);
});

it("a payment notice stands alone", () => {
  const entries = entriesOf({ ...emptyChat, messages: [aMessage(1), aMessage(2, { notice: aNotice() }), aMessage(3)] });

  expect(entries.every(({ starts, ends }) => starts && ends)).toBe(true);
});

const again = aMessage(2, { notice: aNotice() });

it.each([
  ["the assistant says the same", again, [true, false]],
  ["the assistant says the same after a question", aMessage(3, { notice: aNotice() }), [true, false]],
  ["another state", aMessage(2, { notice: aNotice({ state: "processing" }) }), [true, true]],
  ["another amount", aMessage(2, { notice: aNotice({ amount: 1 }) }), [true, true]],
  ["another currency", aMessage(2, { notice: aNotice({ currency: "chf" }) }), [true, true]],
  ["another step", aMessage(2, { notice: aNotice({ next: "none" }) }), [true, true]],
  ["an agent says the same", aMessage(2, { author: "agent", notice: aNotice() }), [true, true]],
  ["the card has no text beside it", aMessage(2, { text: "", notice: aNotice() }), [true, true]],
])("a card is drawn once in a row: %s", (_what, message, drawn) => {
  const question = message.number === 3 ? [own(2, "a")] : [];
  const messages = [aMessage(1, { notice: aNotice() }), ...question, message];

  const entries = entriesOf({ ...emptyChat, messages }).filter(({ author }) => author !== "shopper");

  expect(entries.map(({ notice }) => notice !== null)).toEqual(drawn);
  expect(entries.at(-1)?.text).toBe(message.text);
});

it("a card that comes back after another one is drawn again", () => {
  const paid = aNotice({ state: "succeeded", next: "none" });
  const messages = [aNotice(), paid, aNotice()].map((notice, place) => aMessage(place + 1, { notice }));

  expect(entriesOf({ ...emptyChat, messages }).filter(({ notice }) => notice)).toHaveLength(3);
});

it("two people of the team are told apart", () => {
  const messages = [aMessage(1, { author: "agent", name: "One" }), aMessage(2, { author: "agent", name: "Two" })];

  expect(entriesOf({ ...emptyChat, messages })[1]?.starts).toBe(true);
});

it.each([
  [0, 0, "sent"],
  [2, 2, "sent"],
  [3, 2, "delivered"],
  [4, 3, "read"],
])("the newest message of the shopper tells how far it has come: delivered %i, seen %i", (delivered, seen, mark) => {
  const messages = [own(1, "a"), aMessage(2), own(3, "b"), aMessage(4)];

  const entries = entriesOf({ ...emptyChat, messages, status: { ...byAssistant, delivered, seen } });

  expect(entries.map((entry) => entry.mark)).toEqual([null, null, mark, null]);
});
