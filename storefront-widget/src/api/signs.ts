import type { Chat } from "./chat";
import type { SpokenFrame } from "./wire";

const rhythm = 1000;
const typingEvery = 3000;

/** What the browser tells without words: how far the shopper has come, once in a second, and that something is typed. */
export class Signs {
  readonly #chat: Pick<Chat, "reach">;
  readonly #send: (frame: SpokenFrame) => void;
  readonly #ready: () => boolean;
  #number = 0;
  #delivered = 0;
  #typedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(chat: Pick<Chat, "reach">, send: (frame: SpokenFrame) => void, ready: () => boolean) {
    this.#chat = chat;
    this.#send = send;
    this.#ready = ready;
  }

  /** The shopper may have come further. */
  look(): void {
    this.#timer ??= setTimeout(() => this.#tell(), rhythm);
  }

  /** Something is being typed. */
  types(): void {
    if (!this.#ready() || Date.now() - this.#typedAt < typingEvery) return;
    this.#typedAt = Date.now();
    this.#send({ type: "typing" });
  }

  /** Another connection: what was told may not have been heard. */
  begins(): void {
    this.#number = this.#delivered = 0;
  }

  #tell(): void {
    this.#timer = undefined;
    const { number, delivered, known } = this.#chat.reach();
    const news = number > Math.max(this.#number, known) || delivered > Math.max(this.#delivered, known);
    if (!news || !this.#ready()) return;
    this.#number = number;
    this.#delivered = delivered;
    this.#send({ type: "seen", number, delivered });
  }
}
