import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { byAssistant, noon } from "../support/messages";
import type { Shopper } from "../support/shopper";
import { hears, presses, talking } from "../support/talking";

const closed = { ...byAssistant, state: "closed", asked: 1 } as const;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});
afterEach(() => vi.useRealTimers());

async function comments(shopper: Shopper, text: string): Promise<HTMLTextAreaElement> {
  const field = shopper.find(".rating textarea") as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await shopper.waits();
  return field;
}

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

it("an answer that could not be told stays, says so, and can be told again", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: closed });
  shopper.server.next.push(taken, "unreachable", taken);
  await presses(shopper, "Yes");
  const field = await comments(shopper, "It was quick");
  const send = [...shopper.root.querySelectorAll<HTMLButtonElement>(".rating button")].at(-1);
  send?.click();
  await shopper.waits();

  expect(shopper.reads(".rating p")[0]).toContain("Not possible right now");
  expect(field.value).toBe("It was quick");
  expect(shopper.find('.rating [aria-pressed="true"]')?.textContent).toBe("Yes");
  send?.click();
  await shopper.waits();
  expect(shopper.reads(".rating p")).toEqual(["Thank you!"]);
});

it("a choice that could not be told does not take away what is written", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: closed });
  let answer = (_: { status: number; body: unknown }) => {};
  shopper.server.next.push(new Promise((resolve) => (answer = resolve)));
  await presses(shopper, "No");
  const field = await comments(shopper, "It was slow");

  answer({ status: 503, body: null });
  await shopper.waits();

  expect(shopper.find(".rating textarea")).toBe(field);
  expect(field.value).toBe("It was slow");
});

it("to pass it by is final here, also when the server did not hear it", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: closed });
  shopper.server.next.push("unreachable");

  await presses(shopper, "Skip");

  expect(shopper.find(".rating")).toBeNull();
});

it("what was answered in another tab is asked here no more", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: closed });

  await hears(shopper, { type: "status", status: { ...closed, asked: 0 } });

  expect(shopper.find(".rating")).toBeNull();
});

it("thanks are a word and not a row for ever", async () => {
  const shopper = await talking();
  await hears(shopper, { type: "status", status: closed });
  shopper.server.next.push(taken, taken);
  await presses(shopper, "Yes");
  await comments(shopper, "It was quick");
  [...shopper.root.querySelectorAll<HTMLButtonElement>(".rating button")].at(-1)?.click();
  await shopper.waits();
  expect(shopper.find(".rating")).not.toBeNull();

  await shopper.waits(6000);

  expect(shopper.find(".rating")).toBeNull();
});
