import type { Http } from './http';
import { flag, instant, list, object, oneOf, orNull, type Reader, text, whole } from './shape';

/** A change in the shop that none of its webhooks told of, and that was found by looking. */
export interface Missed {
  readonly order: string;
  /** What of the order had changed: `placed`, `order`, `payment`, `delivery`. */
  readonly what: string;
  readonly changedAt: string;
  readonly foundAt: string;
}

/** How the Shopware shop is connected; `problems` are words, the gravest first. */
export interface ShopConnection {
  readonly installed: boolean;
  readonly active: boolean;
  readonly standing: 'live' | 'paused';
  readonly url: string | null;
  readonly version: string | null;
  readonly installedAt: string | null;
  readonly copyUrl: string | null;
  readonly lastWebhookAt: string | null;
  readonly lastPollAt: string | null;
  readonly webhooksSilentSince: string | null;
  readonly keysRefusedSince: string | null;
  readonly missedInAll: number;
  readonly missed: readonly Missed[];
  /** Pages that another shop has already. */
  readonly takenPages: readonly string[];
  /** Orders that the shop had the money for when ours came. */
  readonly paidTwice: readonly string[];
  readonly problems: readonly string[];
}

/** The calls about the connection to a Shopware shop; for admins. */
export interface ShopConnectionCalls {
  connection(): Promise<ShopConnection>;
  /** Forgets that the shop has registered; refused with `not_installed` and `leaving`. */
  forget(): Promise<void>;
}

/** A server of before does not speak of them. */
const names: Reader<readonly string[]> = (value, place) => (value === undefined ? [] : list(text)(value, place));

const readConnection = object<ShopConnection>({
  installed: flag,
  active: flag,
  standing: oneOf('live', 'paused'),
  url: orNull(text),
  version: orNull(text),
  installedAt: orNull(instant),
  copyUrl: orNull(text),
  lastWebhookAt: orNull(instant),
  lastPollAt: orNull(instant),
  webhooksSilentSince: orNull(instant),
  keysRefusedSince: orNull(instant),
  missedInAll: whole,
  missed: list(object<Missed>({ order: text, what: text, changedAt: instant, foundAt: instant })),
  takenPages: names,
  paidTwice: names,
  problems: list(text),
});

/** The calls about the connection over a door to the server. */
export function shopConnectionCalls(http: Http): ShopConnectionCalls {
  return {
    connection: async () => readConnection(await http('GET', '/api/v1/shop-connection'), 'shop-connection'),
    forget: async () => void (await http('DELETE', '/api/v1/shopware-app/installation')),
  };
}
