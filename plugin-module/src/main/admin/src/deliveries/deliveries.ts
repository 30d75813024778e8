import { shallowRef } from 'vue';
import type { DeliveryCalls } from '../api/calls';
import { problemOf } from '../api/problem';
import type { Arrival, Outbox } from '../api/wire';

/** What the page of deliveries shows. */
export interface DeliveriesState {
  readonly load: 'loading' | 'ready' | 'failed';
  readonly outbox: Outbox;
  readonly arrivals: readonly Arrival[];
  /** The entries that something is being done about. */
  readonly busy: ReadonlySet<string>;
  /** The code of what went wrong last, or null. */
  readonly problem: string | null;
}

const nothing: DeliveriesState = {
  load: 'loading',
  outbox: { departures: [], counts: { waiting: 0, sending: 0, uncertain: 0, dead: 0 } },
  arrivals: [],
  busy: new Set(),
  problem: null,
};

/** What goes to other systems and comes from them, and what an admin can do where it got stuck. */
export class Deliveries {
  readonly state = shallowRef<DeliveriesState>(nothing);

  /** What was wrong with the last deed; it stays to be read until the next one. */
  #refused: string | null = null;

  constructor(private readonly calls: DeliveryCalls) {}

  /** Reads both boxes; what was read before stays to be seen when that fails. */
  async read(): Promise<void> {
    try {
      const [outbox, arrivals] = await Promise.all([this.calls.outbox(), this.calls.intake()]);
      this.#change({ load: 'ready', outbox, arrivals, problem: this.#refused });
    } catch (thrown) {
      const { load } = this.state.value;
      this.#change({ load: load === 'ready' ? load : 'failed', problem: problemOf(thrown).code });
    }
  }

  /** Sends a dead one again. */
  sendAgain(id: string): Promise<void> {
    return this.#act(id, () => this.calls.sendAgain(id));
  }

  /** Gives one up. */
  skip(id: string): Promise<void> {
    return this.#act(id, () => this.calls.skip(id));
  }

  /** Deals with an event once more. */
  tryAgain({ source, eventId }: Arrival): Promise<void> {
    return this.#act(eventId, () => this.calls.tryAgain(source, eventId));
  }

  skipArrival({ source, eventId }: Arrival): Promise<void> {
    return this.#act(eventId, () => this.calls.skipArrival(source, eventId));
  }

  async #act(id: string, act: () => Promise<void>): Promise<void> {
    this.#change({ busy: new Set([...this.state.value.busy, id]), problem: null });
    this.#refused = null;
    const refused = await act().then(
      () => null,
      (thrown) => problemOf(thrown).code,
    );
    // who was out of reach may be back at any time, but a "no" is to be read
    this.#refused = refused === 'unreachable' ? null : refused;
    await this.read();
    const busy = new Set([...this.state.value.busy].filter((one) => one !== id));
    this.#change(refused === null ? { busy } : { busy, problem: refused });
  }

  #change(change: Partial<DeliveriesState>): void {
    this.state.value = { ...this.state.value, ...change };
  }
}
