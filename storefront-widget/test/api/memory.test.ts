import { beforeEach, describe, expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { rememberedShop } from "../../src/api/remembered-shop";
import { anUnsent, noon, shop } from "../support/messages";

const grant = { conversation: "c1", token: "t1", expiresAt: "2099-01-01T00:00:00Z" };
const blocked = (): Storage => {
  throw new DOMException("denied", "SecurityError");
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
  return () => vi.useRealTimers();
});

describe("the browser's storage", () => {
  it("stays empty while there is no conversation", () => {
    const memory = new Memory(shop);

    memory.change(() => ({ seen: 5 }));
    memory.renew(grant);

    expect(memory.recall()).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it("holds exactly one entry afterwards", () => {
    const memory = new Memory(shop);

    memory.begin(grant);
    memory.change(() => ({ unsent: [anUnsent("a")] }));
    memory.change(() => ({ seen: 3 }));

    expect(Object.keys(localStorage)).toEqual(["stripe-chat"]);
    expect(new Memory(shop).recall()).toMatchObject({ ...grant, shop, seen: 3, unsent: [anUnsent("a")] });
    expect(rememberedShop()).toBe(shop);
  });

  it("is empty again when the conversation is forgotten", () => {
    const memory = new Memory(shop);
    memory.begin(grant);

    memory.forget();

    expect(localStorage).toHaveLength(0);
    expect(rememberedShop()).toBeUndefined();
  });

  it("of another shop is not ours", () => {
    new Memory("another").begin(grant);

    expect(new Memory(shop).recall()).toBeNull();
  });

  it.each(["", "null", "7", "[]", "{", '{"shop":1}', `{"shop":"${shop}","token":"t"}`])(
    "that holds %j is as good as empty",
    (rubbish) => {
      localStorage.setItem("stripe-chat", rubbish);

      expect(new Memory(shop).recall()).toBeNull();
      expect(rememberedShop()).not.toBeInstanceOf(Error);
    },
  );

  it("drops unsent messages that are malformed", () => {
    new Memory(shop).begin(grant);
    const entry = JSON.parse(localStorage.getItem("stripe-chat") ?? "");
    localStorage.setItem("stripe-chat", JSON.stringify({ ...entry, unsent: [null, 1, { text: "x" }, anUnsent("a")] }));

    expect(new Memory(shop).recall()?.unsent).toEqual([anUnsent("a")]);
  });
});

describe("what was written long ago", () => {
  const hours = 60 * 60_000;
  const later = (time: number) => vi.setSystemTime(Date.parse(noon) + time);

  it.each([
    [23 * hours, null],
    [25 * hours, "old"],
    [167 * hours, "old"],
  ])("%i ms ago is kept, with the problem %j", (time, problem) => {
    new Memory(shop).change(() => ({ unsent: [anUnsent("a")], draft: "half" }));

    later(time);

    expect(new Memory(shop).entry()).toMatchObject({ draft: "half", unsent: [{ clientId: "a", problem }] });
  });

  it("is dropped after a week, and only that", () => {
    const memory = new Memory(shop);
    memory.change(() => ({ grant, unsent: [anUnsent("a")], draft: "half" }));

    later(169 * hours);
    memory.tidy();

    expect(memory.entry()).toMatchObject({ grant, unsent: [], draft: "" });
    expect(JSON.stringify(localStorage)).not.toMatch(/text of a|half/);
  });

  it("leaves nothing behind when that was all", () => {
    new Memory(shop).change(() => ({ unsent: [anUnsent("a")], draft: "half" }));

    later(169 * hours);
    new Memory(shop).tidy();

    expect(localStorage).toHaveLength(0);
  });

  it("counts from the last letter of a draft, whatever else was changed since", () => {
    const memory = new Memory(shop);
    memory.change(() => ({ grant, draft: "half" }));
    later(100 * hours);
    memory.change(() => ({ seen: 3 }));

    later(169 * hours);

    expect(memory.entry()?.draft).toBe("");
  });
});

describe("a right that another process has overwritten", () => {
  const newer = { ...grant, token: "t2", expiresAt: "2099-01-02T00:00:00Z" };

  it.each([
    ["with none is put back", null, newer, "t2"],
    ["with an older one is put back", grant, newer, "t2"],
    ["with a newer one is not", newer, grant, "t2"],
    ["with one to another conversation is not", { ...grant, conversation: "c2", token: "t3" }, newer, "t3"],
  ])("%s", (_how, stored, held, token) => {
    const memory = new Memory(shop);
    memory.change(() => ({ draft: "x", grant: stored }));

    memory.uphold(held);

    expect(memory.recall()?.token).toBe(token);
  });

  it("is not put back where everything was deleted", () => {
    new Memory(shop).uphold(grant);

    expect(localStorage).toHaveLength(0);
  });
});

describe("a blocked storage", () => {
  it("is replaced by the memory of this page", () => {
    const memory = new Memory(shop, blocked);

    memory.begin(grant);

    expect(memory.recall()?.token).toBe("t1");
    expect(new Memory(shop).recall()).toBeNull();
  });

  it("forgotten by another tab leaves no text in this one", () => {
    let storage = () => localStorage;
    const memory = new Memory(shop, () => storage());
    memory.begin(grant);
    memory.change(() => ({ unsent: [anUnsent("a")] }));

    localStorage.clear();
    memory.change(() => ({ unsent: [] }));
    storage = blocked;

    expect(memory.recall()).toBeNull();
  });

  it("that is full is replaced too", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    const memory = new Memory(shop);

    memory.begin(grant);

    expect(memory.recall()?.token).toBe("t1");
  });

  it("says nothing of a conversation", () => {
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(blocked as never);

    expect(rememberedShop()).toBeUndefined();
  });
});
