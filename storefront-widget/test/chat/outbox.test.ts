import { beforeEach, describe, expect, it, vi } from "vitest";
import { Memory } from "../../src/api/memory";
import { merged } from "../../src/api/unsent";
import { Outbox } from "../../src/chat/outbox";
import { Store } from "../../src/chat/store";
import { aMessage, anUnsent, noon, shop } from "../support/messages";

/** One tab: its chat and its outbox over the storage that all share. */
function aTab() {
  const store = new Store();
  const outbox = new Outbox(store, new Memory(shop));
  return { store, outbox, ids: () => store.state.unsent.map(({ clientId }) => clientId) };
}
const stored = () => new Memory(shop).entry()?.unsent.map(({ clientId }) => clientId) ?? [];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(noon) });
  localStorage.clear();
  return () => vi.useRealTimers();
});

describe("the entry of all tabs", () => {
  it("holds the very first message before there is a conversation, and the next page has it", () => {
    aTab().outbox.add(anUnsent("a"));

    expect(stored()).toEqual(["a"]);
    expect(aTab().ids()).toEqual(["a"]);
  });

  it("holds what two tabs write in the order of writing", () => {
    const [one, other] = [aTab(), aTab()];

    one.outbox.add(anUnsent("a"));
    other.outbox.add(anUnsent("b"));
    one.outbox.add(anUnsent("c"));

    expect(stored()).toEqual(["a", "b", "c"]);
    expect(one.ids()).toEqual(["a", "b", "c"]);
  });

  it("gets back what another process has overwritten", () => {
    const tab = aTab();
    tab.outbox.add(anUnsent("a"));
    new Memory(shop).change(() => ({ unsent: [anUnsent("b")] }));

    tab.outbox.share();

    expect(stored()).toEqual(["b", "a"]);
  });

  it("loses a message only when it was heard", () => {
    const tab = aTab();
    tab.outbox.add(anUnsent("a"));
    tab.outbox.add(anUnsent("b"));

    tab.store.happen({ type: "message", message: aMessage(1, { author: "shopper", clientId: "a" }) });

    expect(stored()).toEqual(["b"]);
  });

  it("is tidied up by a tab that has heard what a tab that is gone has left", () => {
    const tab = aTab();
    tab.store.happen({ type: "message", message: aMessage(1, { author: "shopper", clientId: "a" }) });
    new Memory(shop).change(() => ({ unsent: [anUnsent("a")] }));

    tab.outbox.share();
    expect(tab.ids()).toEqual([]);
    vi.advanceTimersByTime(3000);

    expect(localStorage).toHaveLength(0);
  });

  it("knows a refused message in all tabs, and the one that is sent again under another id", () => {
    const [one, other] = [aTab(), aTab()];
    one.outbox.add(anUnsent("a"));
    other.outbox.share();
    one.store.happen({ type: "refused", clientId: "a", code: "client_id_of_another", retryAfter: null });
    other.outbox.share();
    expect(other.store.state.unsent[0]?.problem).toBe("client_id_of_another");

    one.outbox.again("a", "b");
    other.outbox.share();

    expect([stored(), one.ids(), other.ids()]).toEqual([["b"], ["b"], ["b"]]);
  });

  it("of another shop changes nothing here", () => {
    const tab = aTab();
    tab.outbox.add(anUnsent("a"));
    new Memory("another").change(() => ({ unsent: [anUnsent("x")] }));

    expect(tab.ids()).toEqual(["a"]);
  });
});

describe("what is ours and what is stored", () => {
  const all = (...ids: string[]) => ids.map((id) => anUnsent(id));

  it.each([
    ["what others wrote is taken over", [], ["a"], [], ["a"]],
    ["what we had from others and is gone was heard", ["a"], [], [], []],
    ["what we wrote and is gone comes back at the end", ["a"], ["b"], ["a"], ["b", "a"]],
    ["in its place when something of ours behind it is there", ["a", "b"], ["b"], ["a", "b"], ["a", "b"]],
    ["the order is that of the storage", ["a", "b"], ["b", "a"], ["a", "b"], ["b", "a"]],
  ])("%s", (_what, ours, there, written, result) => {
    expect(merged(all(...ours), all(...there), new Set(written)).map(({ clientId }) => clientId)).toEqual(result);
  });
});
