import { AsyncLocalStorage } from "node:async_hooks";
import type { Time } from "../support/world/clock";
import { type Owner, type Planned, Plans } from "../support/world/plans";

const { setTimeout: start, clearTimeout: stop, setImmediate: soon } = globalThis;

/**
 * The time of this process. Whose code runs now follows the calls, timers and promises. What is due happens in the
 * order in which it was due, however late it is: Node alone would keep that order only among equal delays.
 */
export class RealTime implements Time {
  readonly #owners = new AsyncLocalStorage<Owner | null>();
  readonly #plans = new Plans();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rings = false;

  get now(): number {
    return Date.now();
  }

  get current(): Owner | null {
    return this.#owners.getStore() ?? null;
  }

  in(milliseconds: number, owner: Owner | null, run: () => void): Planned {
    return this.at(this.now + Math.max(0, milliseconds), owner, run);
  }

  at(time: number, owner: Owner | null, run: () => void): Planned {
    const planned = this.#plans.add(time, owner, run);
    if (this.#plans.next === planned) this.#wait();
    return planned;
  }

  async as(owner: Owner | null, run: () => void): Promise<void> {
    this.#owners.run(owner, run);
  }

  /** The timers of a tab that is gone do not ring. */
  install(): void {
    const ours = (run: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) => {
      const owner = this.current;
      return new Timer(() => this.in(milliseconds, owner, () => run(...given)));
    };
    const off = (timer?: Timer) => {
      if (timer instanceof Timer) timer.stop();
      else stop(timer);
    };
    Object.assign(globalThis, { setTimeout: ours, clearTimeout: off });
  }

  #wait(): void {
    const { next } = this.#plans;
    if (!next || this.#rings) return;
    stop(this.#timer);
    this.#timer = start(() => this.#ring(), next.at - this.now);
  }

  /** One at a time, so that what it has promised is kept before the next. */
  #ring(): void {
    const { next } = this.#plans;
    this.#rings = next !== undefined && next.at <= this.now;
    if (!next || !this.#rings) this.#wait();
    else {
      this.#plans.shift();
      if (!next.off && next.owner?.alive !== false) this.#owners.run(next.owner, next.run);
      soon(() => this.#ring());
    }
  }
}

/** Behaves like Node's own, because its fetch uses it. */
class Timer {
  readonly #plan: () => Planned;
  #planned: Planned;

  constructor(plan: () => Planned) {
    this.#plan = plan;
    this.#planned = plan();
  }

  stop(): void {
    this.#planned.off = true;
  }

  refresh(): this {
    this.stop();
    this.#planned = this.#plan();
    return this;
  }

  unref(): this {
    return this;
  }
}
