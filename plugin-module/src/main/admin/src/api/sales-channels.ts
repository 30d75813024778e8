import type { Http } from './http';
import { flag, list, object, oneOf, orNull, text } from './shape';

/** A look; what is null is not set. */
export interface Look {
  readonly brand: string | null;
  readonly theme: string | null;
  readonly welcomeDe: string | null;
  readonly welcomeEn: string | null;
}

/** How a sales channel is paid: on our own page, beside another plugin, or not at all as far as the chat knows. */
export type Way = 'own_page' | 'companion' | 'chat_only';

/** A sales channel of the shop; what is set here (`own`) goes before the shop's own form (`inShop`). */
export interface SalesChannel {
  readonly id: string;
  readonly name: string;
  readonly origins: readonly string[];
  readonly way: Way;
  readonly live: boolean;
  readonly accounts: readonly string[];
  readonly inShop: Look;
  readonly own: Look;
}

/** The calls about the sales channels of a shop; for admins. */
export interface SalesChannelCalls {
  all(): Promise<readonly SalesChannel[]>;
  /** Sets how the chat looks there; refused with `bad_colour` `bad_theme` `bad_welcome`. */
  saveLook(id: string, look: Look): Promise<SalesChannel>;
}

const readLook = object<Look>({
  brand: orNull(text),
  theme: orNull(text),
  welcomeDe: orNull(text),
  welcomeEn: orNull(text),
});

const readChannel = object<SalesChannel>({
  id: text,
  name: text,
  origins: list(text),
  way: oneOf<Way>('own_page', 'companion', 'chat_only'),
  live: flag,
  accounts: list(text),
  inShop: readLook,
  own: readLook,
});

const readAll = object<{ readonly channels: readonly SalesChannel[] }>({ channels: list(readChannel) });

/** The calls about sales channels over a door to the server. */
export function salesChannelCalls(http: Http): SalesChannelCalls {
  const place = '/api/v1/sales-channels';
  return {
    all: async () => readAll(await http('GET', place), 'sales-channels').channels,
    saveLook: async (id, look) =>
      readChannel(await http('PUT', `${place}/${encodeURIComponent(id)}/look`, look), 'sales-channel'),
  };
}
