import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { Draft } from "../../src/chat/draft";
import { anUnsent, noon, shop } from "../support/messages";
import { Shopper } from "../support/shopper";

const stored = () => new Memory(shop).entry()?.draft;

/** Another tab changes the draft. */
function changed(draft: string): void {
  new Memory(shop).change(() => ({ draft }));
  window.dispatchEvent(new StorageEvent("storage", { key: "stripe-chat" }));
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
});

afterEach(async () => {
  await vi.advanceTimersByTimeAsync(500);
  vi.useRealTimers();
});

describe("a draft", () => {
  it("is written at most every 300 ms", async () => {
    const writes = vi.spyOn(Storage.prototype, "setItem");
    const draft = new Draft(new Memory(shop));

    for (let letter = 1; letter <= 60; letter++) {
      draft.typed("x".repeat(letter));
      await vi.advanceTimersByTimeAsync(20);
    }

    expect(writes).toHaveBeenCalledTimes(4);
    expect(stored()).toHaveLength(60);
  });

  it("is in the field of the next page, which nobody was told of", async () => {
    const shopper = new Shopper();
    await shopper.types("halb fertig");
    window.dispatchEvent(new Event("pagehide"));

    const next = new Shopper();

    expect(next.field.value).toBe("halb fertig");
    expect(next.server.calls).toEqual([]);
  });

  it("that is sent or deleted leaves no entry behind when nothing else is kept", async () => {
    const draft = new Draft(new Memory(shop));
    draft.typed("never mind");
    draft.keep();
    expect(Object.keys(localStorage)).toEqual(["stripe-chat"]);

    draft.typed("");

    expect(localStorage).toHaveLength(0);
  });

  it("of a tab that is silent does not replace what is typed in another", () => {
    const [one, other] = [new Draft(new Memory(shop)), new Draft(new Memory(shop))];
    one.typed("one");
    one.keep();
    other.typed("other");
    other.keep();

    one.keep();
    expect(stored()).toBe("other");
    one.typed("");
    expect(stored()).toBe("other");
  });

  it("that was sent in another tab leaves the field that has read it", async () => {
    new Memory(shop).change(() => ({ draft: "halb fertig" }));
    const shopper = new Shopper();
    await shopper.waits();

    new Memory(shop).change(() => ({ unsent: [anUnsent("a", { text: "halb fertig" })] }));
    changed("");
    await shopper.waits();

    expect(shopper.field.value).toBe("");
    expect((shopper.find(".send") as HTMLButtonElement).disabled).toBe(true);
  });

  it("that was typed here and sent by the next page is gone when the shopper comes back to this one", async () => {
    const shopper = new Shopper();
    await shopper.types("halb fertig");
    window.dispatchEvent(new Event("pagehide"));
    new Memory(shop).change(() => ({ draft: "", unsent: [anUnsent("a")] }));

    window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    await shopper.waits();

    expect(shopper.field.value).toBe("");
    expect(stored()).toBe("");
  });

  it.each([
    ["that was changed here since", async (shopper: Shopper) => shopper.types("halb fertig, und")],
    ["of this tab alone", async () => changed("of another tab")],
    ["whose whole entry is gone", async () => localStorage.clear()],
  ])("%s stays in the field", async (_what, happens) => {
    new Memory(shop).change(() => ({ draft: "halb fertig", unsent: [anUnsent("a")] }));
    const shopper = new Shopper();
    await shopper.waits();

    await happens(shopper);
    if (stored() !== undefined) changed("");
    await shopper.waits();

    expect(shopper.field.value).toMatch(/^halb fertig/);
  });

  it("lives in the page alone when the storage is blocked", () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    const draft = new Draft(new Memory(shop));

    draft.typed("still here");

    expect(() => draft.keep()).not.toThrow();
  });
});
