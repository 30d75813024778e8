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
  shopper.server.welcomes(table.map((which, place) => aMessage(place + 1, { notice: aNotice(which) })));
  await shopper.waits();

  const { payment, next, nextStep } = languages[language];
  const told = table.map(({ state, next: step }) => ({ state, step: done.includes(state) ? "none" : step }));
  expect(shopper.reads(".notice strong")).toEqual(told.map(({ state }) => payment[state]));
  expect(shopper.reads(".notice-next > span")).toEqual(
    told.flatMap(({ step }) => (step === "none" ? [] : [`${nextStep}: ${next[step as keyof typeof next]}`])),
  );
});
