import type { DeliveryCalls, DeskCalls, SessionCalls } from '../src/api/calls';
import { Problem } from '../src/api/problem';
import type {
  Arrival,
  Attachment,
  Conversation,
  Departure,
  Message,
  Outbox,
  Role,
  SeenMark,
  Summary,
} from '../src/api/wire';
import { aMessage, anAttachment, aSession, aSummary, ME } from './words';

/** A server of conversations that lives in memory; `refuse` makes its next calls fail. */
export class FakeDesk implements DeskCalls {
  conversations = new Map<string, Conversation>();
  refuse: Problem | null = null;
  sent: { id: string; clientId: string; text: string; attachment?: Attachment }[] = [];
  /** Files that were brought, by name. */
  files: string[] = [];
  reads: string[] = [];
  marks: SeenMark[] = [];
  typed: string[] = [];
  /** So many messages of a conversation it gives at once. */
  most = 200;

  holds(conversation: Conversation): this {
    this.conversations.set(conversation.summary.id, conversation);
    return this;
  }

  async shop() {
    return { id: 'shop', name: 'Demo shop' };
  }

  async list(): Promise<readonly Summary[]> {
    this.#check();
    this.reads.push('list');
    return [...this.conversations.values()].map((one) => one.summary);
  }

  async read(id: string, _language = 'en', before = Number.POSITIVE_INFINITY): Promise<Conversation> {
    this.#check();
    this.reads.push(id);
    const found = this.conversations.get(id);
    if (!found) throw new Problem('not_found', 404, 'No such conversation');
    const messages = found.messages.filter((one) => one.number < before);
    return { ...found, messages: messages.slice(-this.most), hasOlder: messages.length > this.most };
  }

  async take(id: string): Promise<Summary> {
    this.#check();
    return aSummary(id, { inCharge: 'agent', agent: ME });
  }

  async takeFromColleague(id: string): Promise<Summary> {
    return this.#moved(id, { inCharge: 'agent', agent: ME });
  }

  async close(id: string): Promise<Summary> {
    return this.#moved(id, { state: 'closed', waiting: false });
  }

  async reopen(id: string): Promise<Summary> {
    return this.#moved(id, { state: 'open' });
  }

  async send(id: string, clientId: string, text: string, file?: Attachment | null): Promise<Message> {
    this.#check();
    const before = this.sent.findIndex((one) => one.clientId === clientId);
    if (before < 0) this.sent.push({ id, clientId, text, ...(file && { attachment: file }) });
    const number = 100 + (before < 0 ? this.sent.length : before + 1);
    return aMessage(number, { clientId, text, author: 'agent', name: ME.name });
  }

  async attach(_id: string, file: File): Promise<Attachment> {
    this.#check();
    this.files.push(file.name);
    return anAttachment({ name: file.name, bytes: file.size });
  }

  async seen(marks: readonly SeenMark[]): Promise<void> {
    this.#check();
    this.marks.push(...marks);
  }

  async typing(id: string): Promise<void> {
    this.#check();
    this.typed.push(id);
  }

  #moved(id: string, change: Partial<Summary>): Summary {
    this.#check();
    const summary = { ...(this.conversations.get(id)?.summary ?? aSummary(id)), ...change };
    const known = this.conversations.get(id);
    if (known) this.holds({ ...known, summary });
    return summary;
  }

  #check(): void {
    if (this.refuse) throw this.refuse;
  }
}

/** The boxes of a server, in memory; `refuse` makes its next calls fail. */
export class FakeDeliveries implements DeliveryCalls {
  departures: Departure[] = [];
  arrivals: Arrival[] = [];
  refuse: Problem | null = null;
  reads = 0;

  async outbox(): Promise<Outbox> {
    this.#check();
    this.reads += 1;
    const count = (state: Departure['state']) => this.departures.filter((one) => one.state === state).length;
    const counts = {
      waiting: count('waiting'),
      sending: count('sending'),
      uncertain: count('uncertain'),
      dead: count('dead'),
    };
    return { departures: [...this.departures], counts };
  }

  async sendAgain(id: string): Promise<void> {
    this.#check();
    this.#becomes(id, 'waiting');
  }

  async skip(id: string): Promise<void> {
    this.#check();
    this.#becomes(id, 'skipped');
  }

  async intake(): Promise<readonly Arrival[]> {
    this.#check();
    return [...this.arrivals];
  }

  async tryAgain(source: string, eventId: string): Promise<void> {
    this.#check();
    this.arrivals = this.arrivals.filter((one) => one.source !== source || one.eventId !== eventId);
  }

  async skipArrival(source: string, eventId: string): Promise<void> {
    this.#check();
    this.arrivals = this.arrivals.filter((one) => one.source !== source || one.eventId !== eventId);
  }

  #becomes(id: string, state: Departure['state']): void {
    this.departures = this.departures.map((one) => (one.id === id ? { ...one, state } : one));
  }

  #check(): void {
    if (this.refuse) throw this.refuse;
  }
}

/** A sign-in that accepts the password "demo". */
export class FakeSessionCalls implements SessionCalls {
  refuse: Problem | null = null;
  role: Role = 'agent';
  signedOut = 0;

  async signIn(_login: string, password: string) {
    if (this.refuse) throw this.refuse;
    if (password !== 'demo') throw new Problem('sign_in_failed', 401, 'No');
    return aSession;
  }

  async enter(code: string) {
    if (this.refuse) throw this.refuse;
    if (code !== 'good') throw new Problem('code_over', 401, 'No');
    return { ...aSession, staff: { ...aSession.staff, role: this.role } };
  }

  async whoAmI() {
    if (this.refuse) throw this.refuse;
    return { ...aSession, staff: { ...aSession.staff, name: 'Demo agent renamed', role: this.role } };
  }

  async signOut() {
    this.signedOut += 1;
  }
}

/** A WebSocket whose other end is the test. */
export class FakeSocket {
  readyState = 0;
  sent: { type: string }[] = [];
  closed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  accept(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  says(frame: unknown): void {
    this.onmessage?.({ data: typeof frame === 'string' ? frame : JSON.stringify(frame) });
  }

  breaks(code = 1006): void {
    this.readyState = 3;
    this.onclose?.({ code });
  }

  send(text: string): void {
    this.sent.push(JSON.parse(text));
  }

  close(): void {
    this.closed = true;
  }
}

/** A storage of one test. */
export function aStorage(content: Record<string, string> = {}): Storage {
  const kept = new Map(Object.entries(content));
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => void kept.set(key, value),
  };
}
