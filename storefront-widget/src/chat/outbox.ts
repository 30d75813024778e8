import type { Memory } from "../api/memory";
import type { Unsent } from "../api/unsent";
import type { ChatState } from "./state";
import type { Store } from "./store";

/** So long the tab that wrote a message has to take it out of the entry itself. */
const precedence = 3000;

/**
 * What is unsent, kept in the entry that all tabs share. The order of the entry is the order of writing; no tab leads:
 * each may send everything, because the server takes each message once.
 */
export class Outbox {
  readonly #store: Store;
  readonly #memory: Memory;
  /** What was written on this page: it is put back when another process has overwritten it. */
  readonly written = new Set<string>();
  #tidy: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store, memory: Memory) {
    this.#store = store;
    this.#memory = memory;
    memory.tidy();
    const entry = memory.entry();
    if (entry) store.happen({ type: "remembered", unsent: entry.unsent, seen: entry.seen });
    store.watch((now, before) => {
      if (now.unsent !== before.unsent) this.#keep(now, before);
      if (now.seen !== before.seen && memory.recall()) memory.change(() => ({ seen: now.seen }));
    });
  }

  /** Puts a message behind all that were written before, in whichever tab. */
  add(unsent: Unsent): void {
    this.written.add(unsent.clientId);
    this.share();
    this.#store.happen({ type: "wrote", unsent });
  }

  /** Sends one again, perhaps under another id. */
  again(clientId: string, as: string): void {
    this.written.delete(clientId);
    this.written.add(as);
    this.share();
    this.#store.happen({ type: "retried", clientId, as, at: new Date().toISOString() });
  }

  /** Takes over what other tabs have changed, and puts back what they have overwritten. */
  share(): void {
    const { state } = this.#store;
    const entry = this.#memory.entry();
    if (entry) this.#store.happen({ type: "shared", unsent: entry.unsent, written: this.written });
    if (this.#store.state === state && state.unsent.length) this.#keep(state, state);
    if (entry?.unsent.length) this.#tidy ??= setTimeout(() => this.#tidyUp(), precedence);
  }

  /** A tab that is gone may have left what was heard long ago. */
  #tidyUp(): void {
    this.#tidy = undefined;
    this.#keep(this.#store.state, this.#store.state);
  }

  /** What another tab has stored and we do not know yet stays behind ours. */
  #keep({ unsent, messages }: ChatState, before: ChatState): void {
    const known = new Set([...before.unsent, ...unsent, ...messages].map(({ clientId }) => clientId));
    this.#memory.change((now) => ({
      unsent: [...unsent, ...now.unsent.filter(({ clientId }) => !known.has(clientId))],
    }));
  }
}
