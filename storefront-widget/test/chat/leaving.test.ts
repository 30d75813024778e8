import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { aMessage, byAssistant, noon } from "../support/messages";
import { hears, opens, presses, talking } from "../support/talking";

const closed = { ...byAssistant, state: "closed", asked: 1 } as const;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

const taken = { status: 204, body: null };

it("after a closing it is asked once whether it has helped, beside the chat", async () => {
  const shopper = await talking();
  expect(shopper.find(".rating")).toBeNull();

  await hears(shopper, { type: "status", status: closed });
  shopper.server.next.push(taken);
  await presses(shopper, "Partly");

  expect(shopper.server.callsOf("/ratings").map(({ body }) => body)).toEqual([{ closing: 1, choice: "partly" }]);
  await hears(shopper, { type: "status", status: { ...closed, asked: 0 } });
  expect(shopper.reads(".rating p")).toEqual(["Thank you!"]);
});

it("the answer can be changed and explained", async () => {
  const shopper = await talking("de");
  await hears(shopper, { type: "status", status: closed });
  shopper.server.next.push(taken, taken, taken);
  await presses(shopper, "Nein");
  await presses(shopper, "Ja");
  const field = shopper.find(".rating textarea") as HTMLTextAreaElement;
  field.value = "Danke!";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await shopper.waits();
  const send = [...shopper.root.querySelectorAll<HTMLButtonElement>(".rating button")].at(-1);
  send?.click();
  await shopper.waits();

  expect(shopper.server.callsOf("/ratings").at(-1)?.body).toEqual({ closing: 1, choice: "yes", comment: "Danke!" });
  expect(shopper.find(".rating textarea")).toBeNull();
});

it("one tap passes it by, and the next closing asks again", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: closed });
  shopper.server.next.push(taken);
  await presses(shopper, "Skip");
  expect(shopper.find(".rating")).toBeNull();

  await hears(shopper, { type: "status", status: byAssistant });
  await hears(shopper, { type: "status", status: { ...closed, asked: 2 } });

  expect(shopper.find(".rating")).not.toBeNull();
});

it("an answer that could not be told is asked for again", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: closed });
  shopper.server.next.push("unreachable");

  await presses(shopper, "Yes");

  expect(shopper.reads(".rating p")).toEqual(["Did this help?"]);
});

it.each([
  ["de", "Datenschutz", "Meinen Chat löschen", "Löschen", "Ihr Chat ist gelöscht."],
  ["en", "Privacy", "Delete my chat", "Delete", "Your chat is deleted."],
])(
  "a chat is deleted after one more question, here and at the server (%s)",
  async (language, privacy, erase, yes, done) => {
    const shopper = await talking(language);
    await hears(shopper, { type: "message", message: aMessage(2, { text: "Secret answer" }) });
    await shopper.types("half a word");
    await opens(shopper, privacy);
    await presses(shopper, erase);
    expect(shopper.server.callsOf("/erasure")).toEqual([]);

    shopper.server.next.push(taken);
    await presses(shopper, yes);

    expect(shopper.server.callsOf("/erasure")).toHaveLength(1);
    expect(shopper.reads(".privacy p")[0]).toBe(done);
    expect(shopper.root.textContent).not.toContain("Secret answer");
    expect(shopper.root.textContent).not.toContain("Hello?");
    expect(shopper.field.value).toBe("");
    expect(localStorage.getItem("stripe-chat")).toBeNull();
  },
);

it("without a connection nothing is deleted, and it says so", async () => {
  const shopper = await talking();
  await opens(shopper, "Privacy");
  await presses(shopper, "Delete my chat");
  shopper.server.next.push("unreachable");

  await presses(shopper, "Delete");

  expect(shopper.reads(".privacy p")[0]).toContain("Not possible right now");
  expect(shopper.root.textContent).toContain("Hello?");
  expect(localStorage.getItem("stripe-chat")).not.toBeNull();
});
