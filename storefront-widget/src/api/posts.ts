import type { Backend, Trouble } from "./backend";
import { gone, type RungEvents, tokenUnknown } from "./rung";
import type { ServerFrame, SpokenFrame } from "./wire";

type Told = Pick<RungEvents, "hello" | "heard" | "ended">;

/** What the lower rungs say: one call for each frame, answered as the WebSocket would. */
export class Posts {
  readonly #backend: Backend;
  readonly #told: Told;
  /** Who is at the till was told, and the server has answered that. */
  #identified: Promise<void> | undefined;
  #over = false;

  constructor(backend: Backend, told: Told) {
    this.#backend = backend;
    this.#told = told;
  }

  /** Says something; a message is not said before it is clear whose conversation it is. */
  send(frame: SpokenFrame): void {
    const said = this.#say(frame);
    if (frame.type === "identify") this.#identified = said;
  }

  /** Says nothing any more. */
  stop(): void {
    this.#over = true;
  }

  async #say(frame: SpokenFrame): Promise<void> {
    if (frame.type === "message") await this.#identified;
    const answer = this.#over ? null : await this.#answer(frame);
    if (answer) hear(answer, this.#told);
  }

  #answer(frame: SpokenFrame) {
    const { token } = this.#told.hello();
    if (frame.type === "message") return this.#backend.say(token, frame);
    if (frame.type === "identify") return this.#backend.identify(token, frame.shopToken);
    return this.#backend.sign(token, frame);
  }
}

/** A frame is heard; trouble ends the rung. */
export function hear(answer: ServerFrame | Trouble, { heard, ended }: Pick<RungEvents, "heard" | "ended">): void {
  if (typeof answer !== "string") heard(answer);
  else ended(answer === "token_unknown" ? tokenUnknown : gone);
}
