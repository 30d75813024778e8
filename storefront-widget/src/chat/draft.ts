import type { Memory } from "../api/memory";

const rhythm = 300;

/** What the shopper is writing, kept so that it outlives the page. */
export class Draft {
  readonly #memory: Memory;
  /** What the shopper was writing when the page before ended. */
  readonly first: string;
  #text: string;
  #kept: string;
  /** Whether what is stored was ours when we looked last, and not what somebody types in another tab. */
  #ours = true;
  #gone = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.first = this.#text = this.#kept = memory.entry()?.draft ?? "";
  }

  /** The shopper has typed; it is kept at most every 300 ms, but what is empty at once. */
  readonly typed = (text: string): void => {
    this.#text = text;
    if (text) this.#timer ??= setTimeout(this.keep, rhythm);
    else this.keep();
  };

  /** Calls the watcher when the draft was sent or deleted in another tab, or on another page. */
  watch(gone: () => void): void {
    this.#gone = gone;
  }

  /** Looks whether the draft is still there; one that was changed here since stays. */
  look(): void {
    const entry = this.#memory.entry();
    if (!entry || this.#text !== this.#kept) return;
    if (entry.draft) this.#ours = entry.draft === this.#kept;
    else if (this.#ours && this.#text) {
      this.#text = this.#kept = "";
      this.#gone();
    }
  }

  /** Keeps what was typed since; what somebody types in another tab by now is left alone by a tab that is silent. */
  readonly keep = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const [text, kept] = [this.#text, this.#kept];
    if (text === kept) return;
    this.#kept = text;
    this.#ours = true;
    this.#memory.change(({ draft }) => ({ draft: text || (draft === kept ? "" : draft) }));
  };
}
