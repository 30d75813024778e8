import type { Backend, Trouble } from "./backend";
import { gone, type RungEvents, tokenUnknown } from "./rung";
import type { ServerFrame, SpokenFrame } from "./wire";

type Told = Pick<RungEvents, "hello" | "heard" | "ended">;

/** What the lower rungs say: one call for each frame, answered as the WebSocket would. */
export class Posts {
  readonly #backend: Backend;
  readonly #told: Told;

  constructor(backend: Backend, told: Told) {
    this.#backend = backend;
    this.#told = told;
  }

  /** Says something. */
  async send(frame: SpokenFrame): Promise<void> {
    const answer = await this.#answer(frame);
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
