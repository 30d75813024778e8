import { backOff } from "./back-off";

/** When to connect again: later each time, but at once when a line is lost that was held to be alive a moment ago. */
export class Retry {
  /** The next attempt need not wait. */
  hurry = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Whether an attempt is planned. */
  get planned(): boolean {
    return this.#timer !== undefined;
  }

  /** Plans the next attempt. */
  plan(then: () => void, urgent: boolean, atOnce: boolean): void {
    const wait = atOnce || this.hurry ? 0 : backOff(this.#attempt++, urgent);
    this.hurry = false;
    this.after(wait, then);
  }

  /** Plans something else in its place. */
  after(milliseconds: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.stop();
      then();
    }, milliseconds);
  }

  /** Plans nothing any more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** It works again: the next wait is short. */
  reset(): void {
    this.#attempt = 0;
  }
}
