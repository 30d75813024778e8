/** The locks of a browser: one holder at a time. */
export class FakeLocks {
  #last: Promise<unknown> = Promise.resolve();

  request<Result>(_name: string, _how: unknown, task: () => Promise<Result>): Promise<Result> {
    const mine = this.#last.then(task);
    this.#last = mine.catch(() => null);
    return mine;
  }
}

/** Gives the browser locks, or takes them away. */
export function withLocks(locks: FakeLocks | undefined = new FakeLocks()): void {
  Object.defineProperty(navigator, "locks", { value: locks, configurable: true });
}
