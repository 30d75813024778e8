import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Watch } from "../../src/hint/watch";

let offered: string[];
let wanted: boolean;
let watch: Watch;

beforeEach(() => {
  vi.useFakeTimers();
  offered = [];
  wanted = true;
  watch = new Watch((reason) => {
    offered.push(reason);
    return wanted;
  });
});

afterEach(() => {
  vi.useRealTimers();
});

it("a form that gives no sign for 20 s did not load", () => {
  watch.hears("attached", undefined);

  vi.advanceTimersByTime(19_999);
  expect(offered).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(offered).toEqual(["form"]);
});

it.each(["ready", "focus", "change"])("%s shows that it did", (sign) => {
  watch.hears("attached", undefined);
  watch.hears(sign, true);

  vi.advanceTimersByTime(59_000);

  expect(offered).toEqual([]);
});

it.each([
  ["loaderror", "form"],
  ["failed", "failed"],
])("%s is enough at once", (sign, reason) => {
  watch.hears(sign, undefined);

  expect(offered).toEqual([reason]);
});

it("a form that is begun and not complete within a minute is hesitated over", () => {
  watch.hears("focus", undefined);
  vi.advanceTimersByTime(40_000);
  watch.hears("change", false);

  vi.advanceTimersByTime(20_000);

  expect(offered).toEqual(["incomplete"]);
});

it("one that is complete is not, unless it is taken back", () => {
  watch.hears("change", false);
  watch.hears("change", true);
  vi.advanceTimersByTime(600_000);
  expect(offered).toEqual([]);

  watch.hears("change", false);
  vi.advanceTimersByTime(60_000);

  expect(offered).toEqual(["incomplete"]);
});

it("a form that nobody touches is no hesitation", () => {
  watch.hears("attached", undefined);
  watch.hears("ready", undefined);

  vi.advanceTimersByTime(600_000);

  expect(offered).toEqual([]);
});

it("help is offered once, but an offer that could not be shown does not count", () => {
  wanted = false;
  watch.hears("failed", undefined);
  wanted = true;
  watch.hears("failed", undefined);
  watch.hears("failed", undefined);

  expect(offered).toEqual(["failed", "failed"]);
});
