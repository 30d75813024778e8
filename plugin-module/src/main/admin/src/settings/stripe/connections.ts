import { shallowRef } from 'vue';
import { problemOf } from '../../api/problem';
import type { StripeCalls, StripeConnection, StripeConnections } from '../../api/stripe';

/** What the section of Stripe accounts shows. */
export interface ConnectionsState {
  readonly load: 'loading' | 'ready' | 'failed';
  readonly all: StripeConnections;
  /** The connection whose key is being checked, or nothing. */
  readonly checking: string;
  /** The connection whose events are being set up or tried, or nothing. */
  readonly hearing: string;
  /** What came of the last trial, by connection. */
  readonly trials: Readonly<Record<string, 'answered' | 'silent'>>;
  /** The connection that is being taken away, or nothing. */
  readonly removing: string;
  /** The codes of what could not be done, by connection. */
  readonly problems: Readonly<Record<string, string>>;
}

const nothing: ConnectionsState = {
  load: 'loading',
  all: { connections: [], webhookUrl: '', newKey: { test: '', live: '' } },
  checking: '',
  hearing: '',
  trials: {},
  removing: '',
  problems: {},
};

/** So often it is asked whether the answer has come, and so long it is waited in between. */
const LOOKS = 20;
const PAUSE_MS = 1_500;

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

  /** Has the endpoint for its events made at Stripe. */
  async openEndpoint(id: string): Promise<void> {
    this.#change({ hearing: id });
    await this.#attempt(id, async () => this.show(await this.calls.openEndpoint(id)));
    this.#change({ hearing: '' });
  }

  /** Tries the way to Stripe and back, and waits for the answer. */
  async ping(id: string): Promise<void> {
    const { [id]: _, ...trials } = this.state.value.trials;
    this.#change({ hearing: id, trials });
    if (await this.#attempt(id, () => this.calls.ping(id))) {
      const answer = (await this.#hasCome(id)) ? 'answered' : 'silent';
      this.#change({ trials: { ...trials, [id]: answer } });
    }
    this.#change({ hearing: '' });
  }

  async #hasCome(id: string): Promise<boolean> {
    for (let look = 0; look < LOOKS; look += 1) {
      await this.read();
      const found = this.state.value.all.connections.find((one) => one.id === id);
      if (found?.events.answeredAt) return true;
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
    return false;
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
