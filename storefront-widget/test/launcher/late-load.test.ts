import { expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { startFromTag } from "../../src/launcher/start";
import { anUnsent, shop } from "../support/messages";
import { aScriptTag } from "../support/script-tag";

declare global {
  var timesLoaded: number | undefined;
}

it("with something unsent a panel that does not load is tried again by itself: when online, and each minute", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  new Memory(shop).change(() => ({ unsent: [anUnsent("a", { at: new Date().toISOString() })] }));
  const times = (count: number) => vi.waitFor(() => expect(globalThis.timesLoaded).toBe(count));
  startFromTag(aScriptTag(undefined, "late"), window);
  const root = document.querySelector("stripe-chat")?.shadowRoot;
  await times(1);

  window.dispatchEvent(new Event("online"));
  await times(2);
  vi.advanceTimersByTime(60_000);
  await times(3);
  await vi.waitFor(() => expect(globalThis.askedOfPanel).toEqual([]));
  vi.advanceTimersByTime(300_000);
  window.dispatchEvent(new Event("online"));

  expect(globalThis.timesLoaded).toBe(3);
  expect(root?.querySelector(".tip")?.textContent).toBe("");
  vi.useRealTimers();
});
