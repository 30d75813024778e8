/** Whose an event is: it does not happen any more when they are gone, and later when they sleep. */
export interface Owner {
  alive: boolean;
  asleepUntil: number;
}

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly owner: Owner | null;
  readonly run: () => void;
  off: boolean;
}

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
  #order = 0;
  readonly #heap: Planned[] = [];

  /** Plans an event. */
  in(milliseconds: number, owner: Owner | null, run: () => void): Planned {
    return this.at(this.now + Math.max(0, milliseconds), owner, run);
  }

  at(time: number, owner: Owner | null, run: () => void): Planned {
    const planned = { at: time, order: this.#order++, owner, run, off: false };
    this.#push(planned);
    return planned;
  }

  /** Lets everything happen until that time, or until there is nothing left. */
  async until(time: number): Promise<void> {
    for (let next = this.#heap[0]; next && next.at <= time; next = this.#heap[0]) {
      this.#pop();
      if (next.off || (next.owner && !next.owner.alive)) continue;
      this.now = Math.max(this.now, next.at);
      if (next.owner && next.owner.asleepUntil > this.now) this.#push({ ...next, at: next.owner.asleepUntil });
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

  #push(planned: Planned): void {
    const heap = this.#heap;
    let place = heap.push(planned) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!sooner(planned, heap[parent] as Planned)) break;
      heap[place] = heap[parent] as Planned;
      place = parent;
    }
    heap[place] = planned;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Planned;
    if (!heap.length) return;
    let place = 0;
    for (let child = 1; child < heap.length; child = 2 * place + 1) {
      if (child + 1 < heap.length && sooner(heap[child + 1] as Planned, heap[child] as Planned)) child++;
      if (!sooner(heap[child] as Planned, last)) break;
      heap[place] = heap[child] as Planned;
      place = child;
    }
    heap[place] = last;
  }
}

function sooner(one: Planned, other: Planned): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
