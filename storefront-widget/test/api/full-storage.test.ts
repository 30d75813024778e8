import { beforeEach, describe, expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { anUnsent, noon, shop } from "../support/messages";

const grant = { conversation: "c1", token: "t1", expiresAt: "2099-01-01T00:00:00Z" };

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  return () => vi.useRealTimers();
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
