/** Whose an event is: it does not happen any more when they are gone, and later when they sleep. */
export interface Owner {
  alive: boolean;
  asleepUntil: number;
}

export interface Planned {
  readonly at: number;
  readonly order: number;
  readonly owner: Owner | null;
  readonly run: () => void;
  off: boolean;
}

/** What is to happen, by time; of the same time by the order of planning. */
export class Plans {
  #order = 0;
  readonly #heap: Planned[] = [];

  /** The one that is due first. */
  get next(): Planned | undefined {
    return this.#heap[0];
  }

  add(at: number, owner: Owner | null, run: () => void): Planned {
    const planned = { at, order: this.#order++, owner, run, off: false };
    this.#push(planned);
    return planned;
  }

  /** The same once more, later. */
  putOff(planned: Planned, at: number): void {
    this.#push({ ...planned, at });
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

  /** Takes that one out. */
  shift(): void {
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
