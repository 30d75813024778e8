import type { Backend } from "./backend";
import { gone, type Rung, type RungEvents, type Step } from "./rung";
import type { ServerFrame, SpokenFrame } from "./wire";

const welcomeWithin = 8000;

/** What happens on a link. */
export interface LinkEvents extends Omit<RungEvents, "ended"> {
  /** The server has welcomed us; told once, before the welcome is heard. */
  welcomed(): void;
  /** It is over; told once. */
  ended(code: number, timedOut: boolean): void;
}

/** A rung that is tried: it has 8 s to be welcomed. */
export class Link {
  readonly height: number;
  readonly #open: (events: RungEvents) => Rung;
  readonly #events: LinkEvents;
  #rung: Rung | null = null;
  #welcomed = false;
  #timedOut = false;
  #over = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(backend: Backend, step: Step, height: number, events: LinkEvents) {
    this.height = height;
    this.#events = events;
    this.#open = (told) => step(backend, told);
  }

  /** Whether the server has welcomed us. */
  get welcomed(): boolean {
    return this.#welcomed;
  }

  /** Steps on the rung, once. */
  open(): void {
    if (this.#rung || this.#over) return;
    this.#timer = setTimeout(() => this.#late(), welcomeWithin);
    try {
      this.#rung = this.#open({
        hello: () => this.#events.hello(),
        beat: () => this.#over || this.#events.beat(),
        heard: (frame) => this.#heard(frame),
        ended: (code) => this.#end(code),
      });
    } catch {
      this.#end(gone);
    }
  }

  send(frame: SpokenFrame): void {
    this.#rung?.send(frame);
  }

  check(): void {
    this.#rung?.check();
  }

  /** Ends it. */
  close(code: number = gone): void {
    const rung = this.#rung;
    this.#end(code);
    rung?.close();
  }

  #late(): void {
    this.#timedOut = true;
    this.close();
  }

  #heard(frame: ServerFrame): void {
    if (this.#over) return;
    if (frame.type === "welcome" && !this.#welcomed) {
      this.#welcomed = true;
      clearTimeout(this.#timer);
      this.#events.welcomed();
    }
    this.#events.heard(frame);
  }

  #end(code: number): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#timer);
    this.#events.ended(code, this.#timedOut);
  }
}
