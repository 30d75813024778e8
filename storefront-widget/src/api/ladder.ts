import type { Backend } from "./backend";
import { Link } from "./link";
import { Polling } from "./polling";
import { type RungEvents, type Step, tokenUnknown } from "./rung";
import { Socket } from "./socket";
import { Stream } from "./stream";
import type { SpokenFrame } from "./wire";

const steps: readonly Step[] = [
  (backend, events) => new Socket(backend.liveAddress, events),
  (backend, events) => new Stream(backend, events),
  (backend, events) => new Polling(backend, events),
];
const failuresToFall = 2;
const firstClimb = 60_000;
const longestClimb = 600_000;

/** What happens on the ladder. */
export interface LadderEvents extends Omit<RungEvents, "ended"> {
  /** Another rung was reached: what was said on the one before may be unanswered. */
  welcomed(): void;
  /** Nothing stands any more; `atOnce` when the next rung need not be waited for. */
  ended(code: number, atOnce: boolean): void;
}

/**
 * WebSocket, stream, polling: a rung that does not hold gives way to the next lower one, and from a lower rung the
 * higher ones are tried again from time to time, while the lower one still holds. When none holds it is not their
 * fault: it begins at the top.
 */
export class Ladder {
  readonly #backend: Backend;
  readonly #events: LadderEvents;
  #height = 0;
  #failures = 0;
  #climbs = 0;
  #link: Link | null = null;
  #climber: Link | null = null;
  #climb: ReturnType<typeof setTimeout> | undefined;

  constructor(backend: Backend, events: LadderEvents) {
    this.#backend = backend;
    this.#events = events;
  }

  /** Whether a rung is stood on or tried. */
  get standing(): boolean {
    return this.#link !== null;
  }

  /** Whether the server has welcomed us. */
  get welcomed(): boolean {
    return this.#link?.welcomed ?? false;
  }

  /** Steps on the ladder. */
  open(): void {
    this.#link ??= this.#step(this.#height);
    this.#link.open();
  }

  /** Says something, if the server has welcomed us. */
  send(frame: SpokenFrame): void {
    if (this.welcomed) this.#link?.send(frame);
  }

  /** Asks whether the other side still lives. */
  check(): void {
    if (this.welcomed) this.#link?.check();
  }

  /** Leaves the rung, because it does not hold. */
  close(): void {
    this.#link?.close();
  }

  /** Leaves the ladder without a word. */
  leave(): void {
    clearTimeout(this.#climb);
    const left = [this.#link, this.#climber];
    this.#link = this.#climber = null;
    for (const link of left) link?.close();
  }

  /** The network is another one, perhaps: the highest rung is worth a try now. */
  restart(): void {
    this.#climbs = 0;
    if (!this.#link) this.#height = 0;
    else this.#tryHigher();
  }

  #step(height: number): Link {
    const link: Link = new Link(this.#backend, steps[height] as Step, height, {
      hello: () => this.#events.hello(),
      beat: () => this.#events.beat(),
      welcomed: () => this.#welcomed(link),
      heard: (frame) => this.#events.heard(frame),
      ended: (code, timedOut) => this.#ended(link, code, timedOut),
    });
    return link;
  }

  #welcomed(link: Link): void {
    if (link === this.#climber) {
      this.#climber = null;
      this.#climbs = 0;
      const lower = this.#link;
      this.#link = link;
      lower?.close();
    }
    this.#height = link.height;
    this.#failures = 0;
    this.#climbLater();
    this.#events.welcomed();
  }

  #climbLater(): void {
    clearTimeout(this.#climb);
    if (!this.#height) return;
    this.#climb = setTimeout(() => this.#tryHigher(), Math.min(longestClimb, firstClimb * 2 ** this.#climbs));
  }

  /** The highest rung and the next higher one take turns. */
  #tryHigher(): void {
    if (!this.welcomed || !this.#height || this.#climber) return;
    this.#climber = this.#step(this.#climbs++ % this.#height);
    this.#climber.open();
  }

  #ended(link: Link, code: number, timedOut: boolean): void {
    const climbing = link === this.#climber;
    if (climbing) this.#climber = null;
    if (climbing && code !== tokenUnknown) this.#climbLater();
    else if (climbing || link === this.#link) this.#left(link, code, timedOut);
  }

  #left(link: Link, code: number, timedOut: boolean): void {
    this.leave();
    const atOnce = !link.welcomed && code !== tokenUnknown && this.#fall(timedOut);
    this.#events.ended(code, atOnce);
  }

  /** Whether there is a lower rung to be tried without waiting. Only the highest one has a second chance. */
  #fall(timedOut: boolean): boolean {
    this.#failures++;
    if (!timedOut && !this.#height && this.#failures < failuresToFall) return false;
    this.#failures = 0;
    this.#height = (this.#height + 1) % steps.length;
    return this.#height > 0;
  }
}
