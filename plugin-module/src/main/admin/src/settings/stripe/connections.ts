import { shallowRef } from 'vue';
import { problemOf } from '../../api/problem';
import type { StripeCalls, StripeConnection, StripeConnections } from '../../api/stripe';

/** What the section of Stripe accounts shows. */
export interface ConnectionsState {
  readonly load: 'loading' | 'ready' | 'failed';
  readonly all: StripeConnections;
  /** The connection whose key is being checked, or nothing. */
  readonly checking: string;
  /** The connection that is being taken away, or nothing. */
  readonly removing: string;
  /** The codes of what could not be done, by connection. */
  readonly problems: Readonly<Record<string, string>>;
}

const nothing: ConnectionsState = {
  load: 'loading',
  all: { connections: [], webhookUrl: '', newKey: { test: '', live: '' } },
  checking: '',
  removing: '',
  problems: {},
};

/** The Stripe accounts of the shop, and what an admin does about them. */
export class Connections {
  readonly state = shallowRef<ConnectionsState>(nothing);

  constructor(private readonly calls: StripeCalls) {}

  /** Reads them; what was read before stays to be seen when that fails. */
  async read(): Promise<void> {
    try {
      this.#change({ all: await this.calls.connections(), load: 'ready' });
    } catch {
      const { load } = this.state.value;
      this.#change({ load: load === 'ready' ? load : 'failed' });
    }
  }

  /** The same from the beginning. */
  async again(): Promise<void> {
    this.#change({ load: 'loading' });
    await this.read();
  }

  /** Has its key checked, true when it has all rights; that Stripe does not know it is told by the connection itself. */
  async check(id: string): Promise<boolean> {
    this.#change({ checking: id });
    const isChecked = await this.#attempt(id, () => this.calls.check(id), 'key_refused');
    await this.read();
    this.#change({ checking: '' });
    const found = this.state.value.all.connections.find((one) => one.id === id)?.check;
    return isChecked && found?.accepted === true && found.missing.length === 0;
  }

  /** Takes it away; true when it is gone. */
  async remove(id: string): Promise<boolean> {
    this.#change({ removing: id });
    const gone = await this.#attempt(id, () => this.calls.remove(id));
    await this.read();
    this.#change({ removing: '' });
    return gone;
  }

  /** What was saved is seen at once, as the server has it. */
  show(saved: StripeConnection): void {
    const { all } = this.state.value;
    const isKnown = all.connections.some(({ id }) => id === saved.id);
    const connections = isKnown
      ? all.connections.map((one) => (one.id === saved.id ? saved : one))
      : [...all.connections, saved];
    this.#change({ all: { ...all, connections } });
  }

  async #attempt(id: string, deed: () => Promise<void>, toldElsewhere = ''): Promise<boolean> {
    const { [id]: _, ...problems } = this.state.value.problems;
    this.#change({ problems });
    const refused = await deed().then(
      () => null,
      (thrown) => problemOf(thrown).code,
    );
    if (refused !== null && refused !== toldElsewhere) this.#change({ problems: { ...problems, [id]: refused } });
    return refused === null;
  }

  #change(change: Partial<ConnectionsState>): void {
    this.state.value = { ...this.state.value, ...change };
  }
}
