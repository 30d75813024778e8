import { type Owner, type Planned, Plans } from "./plans";

const real = { setTimeout, clearTimeout, setImmediate: globalThis.setImmediate, now: Date.now };

/** The time of a world. */
export interface Time {
  readonly now: number;
  /** Whose code runs now. */
  readonly current: Owner | null;
  in(milliseconds: number, owner: Owner | null, run: () => void): unknown;
  /** What is planned for the same time happens in the order of planning. */
  at(time: number, owner: Owner | null, run: () => void): unknown;
  as(owner: Owner | null, run: () => void): Promise<void>;
}

/** Time that stands still until the next event is due. Each event belongs to one tab, or to nobody. */
export class Clock implements Time {
  now = Date.parse("2026-11-28T12:00:00Z");
  /** Whose event happens now. */
  current: Owner | null = null;
  readonly #plans = new Plans();

  /** Plans an event. */
  in(milliseconds: number, owner: Owner | null, run: () => void): Planned {
    return this.at(this.now + Math.max(0, milliseconds), owner, run);
  }

  at(time: number, owner: Owner | null, run: () => void): Planned {
    return this.#plans.add(time, owner, run);
  }

  /** Lets everything happen until that time, or until there is nothing left. */
  async until(time: number): Promise<void> {
    for (let { next } = this.#plans; next && next.at <= time; next = this.#plans.next) {
      this.#plans.shift();
      if (next.off || (next.owner && !next.owner.alive)) continue;
      this.now = Math.max(this.now, next.at);
      if (next.owner && next.owner.asleepUntil > this.now) this.#plans.putOff(next, next.owner.asleepUntil);
      else await this.#happen(next);
    }
    this.now = Math.max(this.now, time);
  }

  /** Does something as the owner, at once, and lets it settle. */
  async as(owner: Owner | null, run: () => void): Promise<void> {
    this.current = owner;
    run();
    await new Promise<void>((resolve) => real.setImmediate(resolve));
    this.current = null;
  }

  /** Becomes the time of this process; gives the real one back. */
  install(): () => void {
    const start = (run: () => void, milliseconds = 0) => this.in(milliseconds, this.current, run);
    const stop = (planned?: Planned) => {
      if (planned) planned.off = true;
    };
    Object.assign(globalThis, { setTimeout: start, clearTimeout: stop });
    Date.now = () => Math.floor(this.now);
    return () => {
      Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
      Date.now = real.now;
    };
  }

  #happen({ owner, run }: Planned): Promise<void> {
    return this.as(owner, run);
  }
}
