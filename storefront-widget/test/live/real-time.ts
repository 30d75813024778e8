import { AsyncLocalStorage } from "node:async_hooks";
import type { Owner, Time } from "../support/world/clock";

const start = globalThis.setTimeout;
const stop = globalThis.clearTimeout;

/** The time of this process. Whose code runs now follows the calls, timers and promises. */
export class RealTime implements Time {
  readonly #owners = new AsyncLocalStorage<Owner | null>();

  get now(): number {
    return Date.now();
  }

  get current(): Owner | null {
    return this.#owners.getStore() ?? null;
  }

  in(milliseconds: number, owner: Owner | null, run: () => void): unknown {
    return this.#owners.run(owner, () => start(() => owner?.alive !== false && run(), milliseconds));
  }

  async as(owner: Owner | null, run: () => void): Promise<void> {
    this.#owners.run(owner, run);
  }

  /** The timers of a tab that is gone do not ring. */
  install(): void {
    const ours = (run: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) => {
      const owner = this.current;
      return start(() => owner?.alive !== false && run(...given), milliseconds);
    };
    Object.assign(globalThis, { setTimeout: ours, clearTimeout: stop });
  }
}
