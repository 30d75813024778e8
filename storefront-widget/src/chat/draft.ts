import type { Memory } from "../api/memory";

const rhythm = 300;

/** What the shopper is writing, kept so that it outlives the page. */
export class Draft {
  readonly #memory: Memory;
  readonly #typing: () => void;
  #text: string;
  #kept: string;
  /** Whether what is stored was ours when we looked last, and not what somebody types in another tab. */
  #ours = true;
  #gone = () => {};
  /** Whether it was typed on this page. */
  #here = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `typing` is told of every keystroke that leaves a text. */
  constructor(memory: Memory, typing: () => void = () => {}) {
    this.#memory = memory;
    this.#typing = typing;
    this.#text = this.#kept = memory.entry()?.draft ?? "";
  }

  /** What the shopper is writing; to begin with, what was written when the page before ended. */
  get first(): string {
    return this.#text;
  }

  /** The shopper has typed; it is kept at most every 300 ms, but what is empty at once. */
  readonly typed = (text: string): void => {
    this.#text = text;
    this.#here = true;
    if (text) this.#typing();
    if (text) this.#timer ??= setTimeout(this.keep, rhythm);
    else this.keep();
  };

  /** Calls the watcher when the draft was sent or deleted in another tab, or on another page. */
  watch(gone: () => void): void {
    this.#gone = gone;
  }

  /** It is not kept any more; with `written`, what was typed on this page stays. */
  clear(written?: unknown): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!written || !this.#here) this.#text = "";
    this.#kept = "";
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
