import { beforeEach, describe, expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { rememberedShop } from "../../src/api/remembered-shop";
import { anUnsent, shop } from "../support/messages";

const grant = { conversation: "c1", token: "t1", expiresAt: "2099-01-01T00:00:00Z" };
const blocked = (): Storage => {
  throw new DOMException("denied", "SecurityError");
};

beforeEach(() => localStorage.clear());

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

/** A storage with room for so many characters, counted as browsers do. */
function aStorage(room: number) {
  const kept = new Map<string, string>();
  const storage = {
    room,
    getItem: (name: string) => kept.get(name) ?? null,
    removeItem: (name: string) => kept.delete(name),
    setItem(name: string, entry: string) {
      if (entry.length > this.room) throw new DOMException("full", "QuotaExceededError");
      kept.set(name, entry);
    },
    fillUp() {
      this.room = kept.get("stripe-chat")?.length ?? 0;
    },
  };
  const aMemory = () => new Memory(shop, () => storage as unknown as Storage);
  const texts = () => (aMemory().entry()?.unsent ?? []).map(({ clientId }) => clientId);
  return { storage, aMemory, texts };
}

describe("a storage that fills up", () => {
  const [one, two] = [anUnsent("one"), anUnsent("two")];

  it.each([grant, null])("keeps what was safe before, and this page knows all (right: %j)", (held) => {
    const { storage, aMemory, texts } = aStorage(5000);
    const memory = aMemory();
    memory.change(() => ({ grant: held, unsent: [one], draft: "tw" }));

    storage.fillUp();
    memory.change(() => ({ unsent: [one, two], draft: "" }));

    expect(texts()).toEqual(["one"]);
    expect(aMemory().entry()).toMatchObject({ grant: held, draft: "" });
    expect(memory.entry()).toMatchObject({ grant: held, unsent: [one, two] });
  });

  it("gives up a text that is over, and nothing else", () => {
    const { storage, aMemory, texts } = aStorage(5000);
    const memory = aMemory();
    memory.begin(grant);
    memory.change(() => ({ unsent: [one, two] }));
    storage.fillUp();

    memory.change(() => ({ unsent: [two, anUnsent("three", { text: "x".repeat(4000) })] }));

    expect(texts()).toEqual(["two"]);
    expect(aMemory().recall()?.token).toBe("t1");
  });

  it("keeps the right when there is no room for any text", () => {
    const { storage, aMemory } = aStorage(5000);
    const memory = aMemory();
    memory.begin(grant);
    storage.fillUp();
    storage.room += 5;
    memory.change(() => ({ draft: "first" }));

    memory.change(() => ({ draft: "and more than that" }));
    memory.change(() => ({ draft: "", unsent: [one] }));

    expect(aMemory().recall()).toMatchObject({ token: "t1", draft: "", unsent: [] });
  });

  it("holds no text that is over, even when nothing at all can be written", () => {
    const { storage, aMemory } = aStorage(5000);
    const memory = aMemory();
    memory.begin(grant);
    memory.change(() => ({ unsent: [one] }));

    storage.room = 0;
    memory.change(() => ({ unsent: [] }));

    expect(storage.getItem("stripe-chat")).toBeNull();
    expect(memory.recall()).toMatchObject({ token: "t1", unsent: [] });
  });

  it("holds all again as soon as there is room", () => {
    const { storage, aMemory, texts } = aStorage(5000);
    const memory = aMemory();
    memory.change(() => ({ unsent: [one] }));
    storage.fillUp();
    memory.change(() => ({ unsent: [one, two] }));

    storage.room = 5000;
    memory.begin(grant);

    expect(texts()).toEqual(["one", "two"]);
    expect(aMemory().recall()?.token).toBe("t1");
  });

  it("shows what another tab has changed meanwhile", () => {
    const { storage, aMemory } = aStorage(5000);
    const memory = aMemory();
    memory.begin(grant);
    memory.change(() => ({ unsent: [one] }));
    storage.fillUp();
    memory.change(() => ({ unsent: [one, two] }));

    aMemory().change(() => ({ grant: { ...grant, token: "t2" }, unsent: [] }));

    expect(memory.recall()?.token).toBe("t2");
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
