import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Payer } from "../support/payer";

let payer: Payer;

beforeEach(async () => {
  vi.useFakeTimers();
  payer = await new Payer().atForm();
});

afterEach(() => vi.useRealTimers());

it("a form that stays incomplete for a minute after its first focus is told once", async () => {
  payer.model.tells("focus");
  await payer.waits(59_000);
  expect(payer.model.signals).toEqual([]);

  await payer.waits(1000);
  payer.model.tells("focus");
  await payer.waits(120_000);

  expect(payer.model.signals).toEqual(["incomplete"]);
});

it("a form that nobody touches tells nothing", async () => {
  await payer.waits(300_000);

  expect(payer.model.signals).toEqual([]);
});

it("a form that gets complete in time tells nothing", async () => {
  payer.model.tells("focus");
  await payer.waits(30_000);
  payer.model.tells("change", { complete: true });

  await payer.waits(300_000);

  expect(payer.model.signals).toEqual([]);
});

it("once it is paid nothing is told any more", async () => {
  payer.model.tells("focus");
  await payer.pays();

  await payer.waits(300_000);

  expect(payer.model.signals).toEqual([]);
});
