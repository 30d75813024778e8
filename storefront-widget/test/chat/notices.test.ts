import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { NextStep, PaymentState } from "../../src/api/wire";
import { lookOf, stepOf } from "../../src/chat/notices";
import { languages } from "../../src/i18n/texts";
import { aMessage, aNotice, noon } from "../support/messages";
import { Shopper } from "../support/shopper";

const states = Object.keys(languages.en.payment) as PaymentState[];
const steps = [...Object.keys(languages.en.next), "none"] as NextStep[];
const done: readonly string[] = ["succeeded", "authorized"];
const table = states.flatMap((state) => steps.map((next) => ({ state, next })));

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

it.each(table)("$state with $next: who has paid sees a calm card and no step", ({ state, next }) => {
  const notice = aNotice({ state, next });

  expect(lookOf(notice).mood).toBe(done.includes(state) ? "good" : "attention");
  expect(stepOf(notice)).toBe(next === "none" || done.includes(state) ? null : next);
});

it.each(["de", "en"] as const)("every state and step is drawn in its own words (%s)", async (language) => {
  const shopper = new Shopper(language);
  await shopper.says("Hallo");
  const socket = shopper.server.welcomes();
  const drawn: string[] = [];
  for (const [place, which] of table.entries()) {
    socket.says({ type: "message", message: aMessage(place + 1, { notice: aNotice(which) }) });
    await shopper.waits();
    drawn.push(...shopper.reads(".notice-next > span"));
  }

  const { payment, next, nextStep } = languages[language];
  const told = table.map(({ state, next: step }) => ({ state, step: done.includes(state) ? "none" : step }));
  expect(shopper.reads(".notice strong")).toEqual(told.map(({ state }) => payment[state]));
  expect(drawn).toEqual(
    told.flatMap(({ step }) => (step === "none" ? [] : [`${nextStep}: ${next[step as keyof typeof next]}`])),
  );
});

it("a card that a newer one follows asks for nothing any more, and has no colour", async () => {
  const shopper = new Shopper("en");
  await shopper.says("Hello");
  const paid = aNotice({ state: "succeeded", next: "none" });
  shopper.server.welcomes([aMessage(1, { notice: aNotice() }), aMessage(2, { notice: paid })]);
  await shopper.waits();

  expect(shopper.reads(".notice strong")).toEqual(["Payment declined", "Payment received"]);
  expect(shopper.find(".notice-next")).toBeNull();
  const looks = [...shopper.root.querySelectorAll(".notice")].map(({ className }) => className.trim());
  expect(looks).toEqual(["notice", "notice good"]);
});
