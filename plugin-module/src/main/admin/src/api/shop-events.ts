import { type Http, PATIENCE_WITH_OTHERS_MS } from './http';
import { flag, object, orNull, text } from './shape';

/** Where the shop hears of its payments, if anywhere; the secret only when the server has just made it. */
export interface Receiver {
  readonly url: string | null;
  readonly secret: string | null;
}

/** What came of a test event: a word, and an English sentence. */
export interface TriedEvent {
  readonly taken: boolean;
  readonly code: string;
  readonly detail: string;
}

/** The calls about where the shop hears of its payments; for admins. */
export interface ShopEventCalls {
  receiver(): Promise<Receiver>;
  /** Sets it; without a secret the stored one stays, or the server makes one. */
  save(url: string, secret: string | null): Promise<Receiver>;
  /** Sends a test event, once; refused with `events_not_wanted`. */
  tryOut(): Promise<TriedEvent>;
  /** Nothing is told any more. */
  end(): Promise<void>;
}

const readReceiver = object<Receiver>({ url: orNull(text), secret: orNull(text) });

const readTried = object<TriedEvent>({ taken: flag, code: text, detail: text });

/** These calls over a door to the server. */
export function shopEventCalls(http: Http): ShopEventCalls {
  const place = '/api/v1/shop-events';
  return {
    receiver: async () => readReceiver(await http('GET', place), 'receiver'),
    save: async (url, secret) => readReceiver(await http('PUT', place, { url, secret }), 'receiver'),
    tryOut: async () => readTried(await http('POST', `${place}/test`, undefined, PATIENCE_WITH_OTHERS_MS), 'tried'),
    end: async () => void (await http('DELETE', place)),
  };
}
