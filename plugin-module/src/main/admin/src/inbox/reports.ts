import type { SeenMark } from '../api/wire';

const RHYTHM_MS = 1_000;
/** So many the server takes at once. */
const MOST = 50;

/** Tells the server how far this Inbox has come in conversations: what is new within a second goes in one call. */
export class Reports {
  readonly #told = new Map<string, SeenMark>();
  readonly #waiting = new Map<string, SeenMark>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: (marks: readonly SeenMark[]) => Promise<void>) {}

  /** This Inbox has the messages up to a number, and the agent has seen them up to another. */
  report(conversation: string, delivered: number, seen = 0): void {
    const before = this.#waiting.get(conversation) ?? this.#told.get(conversation);
    const number = Math.max(before?.number ?? 0, seen);
    const mark = { conversation, number, delivered: Math.max(before?.delivered ?? 0, delivered, number) };
    if (before && before.number === mark.number && before.delivered === mark.delivered) return;
    this.#waiting.set(conversation, mark);
    this.#timer ??= setTimeout(() => void this.#tell(), RHYTHM_MS);
  }

  /** What could not be told is told with the next report. */
  async #tell(): Promise<void> {
    this.#timer = undefined;
    const marks = [...this.#waiting.values()].slice(0, MOST);
    for (const mark of marks) {
      this.#waiting.delete(mark.conversation);
      this.#told.set(mark.conversation, mark);
    }
    try {
      await this.send(marks);
    } catch {
      for (const { conversation } of marks) this.#told.delete(conversation);
    }
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => void this.#tell(), RHYTHM_MS);
  }
}
