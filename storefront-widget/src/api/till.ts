import { pauseOf } from "./back-off";
import type { Grants, Obtained } from "./grants";
import type { ServerFrame } from "./wire";

/** Who is at the till: the server is told once on each connection, and again when it had no time for it. */
export class Till {
  readonly #tell: (shopToken: string) => void;
  readonly #conversation: () => string;
  #shopToken: string | null = null;
  #begunWith: string | null = null;
  #begun: string | undefined;
  #told: string | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** `tell` says it to the server, if that can hear it now; `conversation` is the one that is open. */
  constructor(tell: (shopToken: string) => void, conversation: () => string) {
    this.#tell = tell;
    this.#conversation = conversation;
  }

  /** The newest word of the page. */
  get shopToken(): string | null {
    return this.#shopToken;
  }

  /** Somebody else is at the till now, or the same with a newer token, or nobody that we know. */
  changes(shopToken: string | null): void {
    this.#shopToken = shopToken;
  }

  /** Begins a conversation with the newest word, so that it need not be told there; `begun` is the one that began. */
  begins(grants: Grants, begun: () => string | undefined): Promise<Obtained> {
    const shopToken = this.#shopToken;
    return grants.begin(shopToken, () => {
      this.#begunWith = shopToken;
      this.#begun = begun();
    });
  }

  /** Tells it, unless that was done. */
  tell(): void {
    if (!this.#shopToken || this.#shopToken === this.#told) return;
    this.#told = this.#shopToken;
    this.#tell(this.#shopToken);
  }

  /** What was told belonged to a conversation that is over. */
  forgets(): void {
    this.#begun = undefined;
    this.leaves();
  }

  /** Only a `too_many` that names no message is about the till, and only once it was told something. */
  heard(frame: ServerFrame): void {
    if (frame.type !== "refused" || frame.clientId || frame.code !== "too_many") return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.leaves();
      this.tell();
    }, pauseOf(frame.retryAfter));
  }

  /** The connection is another one: what was told may not have been heard. */
  leaves(): void {
    clearTimeout(this.#pause);
    this.#told = this.#conversation() === this.#begun ? this.#begunWith : null;
  }
}
