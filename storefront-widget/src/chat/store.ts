import { type ChatEvent, reduce } from "./reducer";
import { type ChatState, emptyChat } from "./state";

/** Told of every change: what is now, and what was before. */
export type Watcher = (now: ChatState, before: ChatState) => void;

/** Holds the chat's state; the reducer alone changes it. */
export class Store {
  #state = emptyChat;
  readonly #watchers: Watcher[] = [];

  /** What the chat is now. */
  get state(): ChatState {
    return this.#state;
  }

  /** Lets an event happen. */
  readonly happen = (event: ChatEvent): void => {
    const before = this.#state;
    this.#state = reduce(before, event);
    if (this.#state !== before) for (const watcher of this.#watchers) watcher(this.#state, before);
  };

  /** Calls the watcher after every change. */
  watch(watcher: Watcher): void {
    this.#watchers.push(watcher);
  }
}
