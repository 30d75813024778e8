import { pauseOf } from "./back-off";
import type { Backend } from "./backend";
import { hear, Posts } from "./posts";
import { gone, isHidden, type Rung, type RungEvents } from "./rung";
import type { ServerFrame, SpokenFrame } from "./wire";

const whileTalking = 2000;
const whileQuiet = 5000;
const whileHidden = 30_000;
const talk = 60_000;
/** In seconds, when it is refused without a word about when to ask again. */
const usualPause = 5;

/** The lowest rung: asks again and again. Its heart beats with every answer; a question has 9 s. */
export class Polling implements Rung {
  readonly #backend: Backend;
  readonly #events: RungEvents;
  readonly #posts: Posts;
  #next: ReturnType<typeof setTimeout> | undefined;
  #said = Date.now();
  #over = false;

  constructor(backend: Backend, events: RungEvents) {
    this.#backend = backend;
    this.#events = events;
    this.#posts = new Posts(backend, this.#told());
    this.#poll();
  }

  send(frame: SpokenFrame): void {
    this.#said = Date.now();
    this.#posts.send(frame);
  }

  /** Asks at once, unless it is asking. */
  check(): void {
    if (this.#next) this.#poll();
  }

  close(): void {
    this.#end(gone);
  }

  async #poll(): Promise<void> {
    clearTimeout(this.#next);
    this.#next = undefined;
    const { token, after } = this.#events.hello();
    const answer = await this.#backend.messages(token, after);
    if (this.#over) return;
    if (typeof answer === "string" || answer.type === "welcome") hear(answer, this.#told());
    if (this.#over || typeof answer === "string") return;
    this.#events.beat();
    this.#next = setTimeout(() => this.#poll(), this.#pauseAfter(answer));
  }

  #pauseAfter(answer: ServerFrame): number {
    if (answer.type === "refused") return pauseOf(answer.retryAfter ?? usualPause);
    if (answer.type === "welcome" && answer.messages.length) this.#said = Date.now();
    if (isHidden()) return whileHidden;
    return Date.now() - this.#said < talk ? whileTalking : whileQuiet;
  }

  #told() {
    return {
      hello: () => this.#events.hello(),
      heard: (frame: ServerFrame) => this.#over || this.#events.heard(frame),
      ended: (code: number) => this.#end(code),
    };
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    this.#posts.stop();
    clearTimeout(this.#next);
    this.#events.ended(code);
  }
}
