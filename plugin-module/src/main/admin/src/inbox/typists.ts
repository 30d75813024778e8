const TYPING_FOR_MS = 6_000;
const TELL_EVERY_MS = 3_000;

/** Who is typing: a shopper for 6 s after the last sign of it; the agent tells it every 3 s at most. */
export class Typists {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #toldAt = 0;

  constructor(
    private readonly changed: (conversation: string, typing: boolean) => void,
    private readonly tell: (conversation: string) => Promise<void>,
  ) {}

  /** A shopper types. */
  heard(conversation: string): void {
    clearTimeout(this.#timers.get(conversation));
    this.#timers.set(
      conversation,
      setTimeout(() => this.rests(conversation), TYPING_FOR_MS),
    );
    this.changed(conversation, true);
  }

  /** A shopper has said it. */
  rests(conversation: string): void {
    clearTimeout(this.#timers.get(conversation));
    if (this.#timers.delete(conversation)) this.changed(conversation, false);
  }

  /** The line is cut: nobody knows who types. */
  allRest(): void {
    for (const conversation of [...this.#timers.keys()]) this.rests(conversation);
  }

  /** The agent types; whether that arrives matters little. */
  async types(conversation: string): Promise<void> {
    if (Date.now() - this.#toldAt < TELL_EVERY_MS) return;
    this.#toldAt = Date.now();
    await this.tell(conversation).catch(() => undefined);
  }
}
