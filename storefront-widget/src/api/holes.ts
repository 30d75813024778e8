import type { Trouble } from "./backend";
import type { Refused, Welcome } from "./wire";

const pause = 2000;
const longestPause = 60_000;

/** What is needed to fill a hole. */
export interface Numbers {
  /** The highest number without a hole below it. */
  after(): number;
  /** The highest number that the server has told of. */
  last(): number;
  /** Whether the server can be asked. */
  ready(): boolean;
  ask(after: number): Promise<Welcome | Refused | Trouble>;
  heard(frame: Welcome): void;
  /** The server has no such message, or one that we cannot read. */
  missing(number: number): void;
}

/** Fetches the messages that are missing among the numbers. */
export class Holes {
  readonly #numbers: Numbers;
  #fetching = false;
  #failures = 0;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(numbers: Numbers) {
    this.#numbers = numbers;
  }

  /** Fetches at once when there is a hole. */
  async look(): Promise<void> {
    const numbers = this.#numbers;
    const after = numbers.after();
    if (this.#fetching || !numbers.ready() || after >= numbers.last()) return;
    clearTimeout(this.#again);
    this.#fetching = true;
    const answer = await numbers.ask(after);
    this.#fetching = false;
    if (typeof answer === "string" || answer.type === "refused") this.#later();
    else this.#fill(answer, after);
  }

  #fill(answer: Welcome, after: number): void {
    const numbers = this.#numbers;
    numbers.heard(answer);
    const beyond = answer.messages.some(({ number }) => number > after);
    if (numbers.after() === after && beyond) numbers.missing(after + 1);
    if (numbers.after() > after) this.#filled();
    else this.#later();
  }

  #filled(): void {
    this.#failures = 0;
    this.look();
  }

  #later(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.look(), Math.min(longestPause, pause * 2 ** this.#failures++));
  }
}
