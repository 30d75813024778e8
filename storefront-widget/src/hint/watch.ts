/** Why help is offered. */
export type Reason = "form" | "incomplete" | "failed";

const formWithin = 20_000;
const completeWithin = 60_000;

/** Watches the signs of a Payment Element for hesitation, and tells of it until it was taken up once. */
export class Watch {
  readonly #offer: (reason: Reason) => boolean;
  #over = false;
  #form: ReturnType<typeof setTimeout> | undefined;
  #filling: ReturnType<typeof setTimeout> | undefined;

  constructor(offer: (reason: Reason) => boolean) {
    this.#offer = offer;
  }

  /** `attached`, `ready`, `focus`, `change`, `loaderror` or `failed`; of a change only whether the form is complete. */
  hears(sign: string, complete: boolean | undefined): void {
    if (sign === "attached") this.#form ??= this.#later("form", formWithin);
    else if (sign === "loaderror") this.#tell("form");
    else if (sign === "failed") this.#tell("failed");
    else this.#lives(sign, complete);
  }

  #lives(sign: string, complete: boolean | undefined): void {
    clearTimeout(this.#form);
    if (complete) {
      clearTimeout(this.#filling);
      this.#filling = undefined;
    } else if (sign !== "ready") this.#filling ??= this.#later("incomplete", completeWithin);
  }

  #later(reason: Reason, time: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => this.#tell(reason), time);
  }

  #tell(reason: Reason): void {
    this.#over ||= this.#offer(reason);
  }
}
