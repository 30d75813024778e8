import { type Http, PATIENCE_WITH_OTHERS_MS } from './http';
import { flag, instant, list, object, oneOf, orNull, text } from './shape';

/** Stripe's two worlds. */
export type Mode = 'test' | 'live';

/** A right that a key lacks; `permission` is Stripe's name for it, or empty. */
export interface MissingRight {
  readonly right: string;
  readonly permission: string;
}

/** What came of the last check of a key; not accepted: Stripe does not know it. */
export interface KeyCheck {
  readonly at: string;
  readonly accepted: boolean;
  readonly missing: readonly MissingRight[];
  /** Types of events that Stripe does not send; null: the key may not look. */
  readonly unheard: readonly string[] | null;
}

/** How Stripe's events come in. */
export interface StripeEvents {
  /** Whether we know the secret of the endpoint; else none comes in. */
  readonly verifiable: boolean;
  /** Whether we have made the endpoint at Stripe. */
  readonly ours: boolean;
  /** Why we could not make it, as a word, and Stripe's name of the right that is missing. */
  readonly problem: string | null;
  readonly permission: string | null;
  readonly lastAt: string | null;
  /** When the way to Stripe and back was tried, and when the answer came. */
  readonly triedAt: string | null;
  readonly answeredAt: string | null;
}

/** Whether we could check an event, but none has come, not even one for a test. */
export function isSilent({ verifiable, lastAt, answeredAt }: StripeEvents): boolean {
  return verifiable && lastAt === null && answeredAt === null;
}

/** A Stripe account of the shop in one mode; its secrets never come back. */
export interface StripeConnection {
  readonly id: string;
  readonly mode: Mode;
  readonly account: string;
  readonly webhookUrl: string;
  readonly hasApiKey: boolean;
  readonly readOnly: boolean;
  readonly salesChannels: readonly string[];
  readonly publishableKey: string | null;
  readonly check: KeyCheck | null;
  readonly events: StripeEvents;
}

/** All of them; `webhookUrl` lacks the id, `newKey` is where a key is made at Stripe with its rights chosen. */
export interface StripeConnections {
  readonly connections: readonly StripeConnection[];
  readonly webhookUrl: string;
  readonly newKey: { readonly test: string; readonly live: string };
}

/** What an admin enters; what is null stays as it is. */
export interface WantedConnection {
  readonly mode: Mode;
  readonly account: string;
  readonly webhookSecret: string | null;
  readonly apiKey: string | null;
  readonly readOnly: boolean;
  readonly salesChannels: readonly string[];
  readonly publishableKey: string | null;
}

/** The calls about the Stripe accounts of the shop; for admins. */
export interface StripeCalls {
  connections(): Promise<StripeConnections>;
  /** Connects one, or changes it; refused with the code of what is wrong. */
  save(id: string, wanted: WantedConnection): Promise<StripeConnection>;
  /** Has Stripe asked what the key may; the connection then tells what came of it. */
  check(id: string): Promise<void>;
  /** Has the endpoint for its events made at Stripe; the connection tells what came of it. */
  openEndpoint(id: string): Promise<StripeConnection>;
  /** Tries the way to Stripe and back; the connection tells when the answer has come. */
  ping(id: string): Promise<void>;
  /** Takes it away, with its keys. */
  remove(id: string): Promise<void>;
}

const readMissing = object<MissingRight>({ right: text, permission: text });

const readConnection = object<StripeConnection>({
  id: text,
  mode: oneOf<Mode>('test', 'live'),
  account: text,
  webhookUrl: text,
  hasApiKey: flag,
  readOnly: flag,
  salesChannels: list(text),
  publishableKey: orNull(text),
  check: orNull(
    object<KeyCheck>({ at: instant, accepted: flag, missing: list(readMissing), unheard: orNull(list(text)) }),
  ),
  events: object<StripeEvents>({
    verifiable: flag,
    ours: flag,
    problem: orNull(text),
    permission: orNull(text),
    lastAt: orNull(instant),
    triedAt: orNull(instant),
    answeredAt: orNull(instant),
  }),
});

const readConnections = object<StripeConnections>({
  connections: list(readConnection),
  webhookUrl: text,
  newKey: object({ test: text, live: text }),
});

/** The calls about Stripe over a door to the server. */
export function stripeCalls(http: Http): StripeCalls {
  const place = '/api/v1/stripe-connections';
  const one = (id: string) => `${place}/${encodeURIComponent(id)}`;
  return {
    connections: async () => readConnections(await http('GET', place), 'connections'),
    save: async (id, wanted) =>
      readConnection(await http('PUT', one(id), wanted, PATIENCE_WITH_OTHERS_MS), 'connection'),
    check: async (id) => void (await http('POST', `${one(id)}/check`, undefined, PATIENCE_WITH_OTHERS_MS)),
    openEndpoint: async (id) =>
      readConnection(await http('POST', `${one(id)}/endpoint`, undefined, PATIENCE_WITH_OTHERS_MS), 'connection'),
    ping: async (id) => void (await http('POST', `${one(id)}/ping`, undefined, PATIENCE_WITH_OTHERS_MS)),
    remove: async (id) => void (await http('DELETE', one(id), undefined, PATIENCE_WITH_OTHERS_MS)),
  };
}
