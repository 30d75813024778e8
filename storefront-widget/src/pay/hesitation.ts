import type { Hesitation as Kind } from "../api/payment-wire";

const incompleteAfter = 60_000;

/** Notices where shoppers hesitate; each thing is told once, so that the conversation is not filled with it. */
export class Hesitation {
  readonly #tell: (kind: Kind) => void;
  readonly #told = new Set<Kind>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #complete = false;

  constructor(tell: (kind: Kind) => void) {
    this.#tell = tell;
  }

  /** Somebody begins to fill the form in. */
  focused(): void {
    if (this.#complete) return;
    this.#timer ??= setTimeout(() => this.notices("incomplete"), incompleteAfter);
  }

  /** The form is filled in, or not any more. */
  completed(complete: boolean): void {
    this.#complete ||= complete;
    if (complete) this.ends();
  }

  /** Something has failed. */
  notices(kind: Kind): void {
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    this.#tell(kind);
  }

  /** Another attempt to pay has failed: that is told each time. */
  failed(): void {
    this.#tell("confirm_failed");
  }

  /** Nobody fills anything in any more. */
  ends(): void {
    clearTimeout(this.#timer);
  }
}
