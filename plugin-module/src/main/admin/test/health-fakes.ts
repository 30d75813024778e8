import type { Problem } from '../src/api/problem';
import type { ShopConnection, ShopConnectionCalls } from '../src/api/shop-connection';

/** A Shopware shop that is connected and well. */
export function aShopConnection(more: Partial<ShopConnection> = {}): ShopConnection {
  return {
    installed: true,
    active: true,
    standing: 'live',
    url: 'https://shop.example',
    version: '6.7.3.1',
    installedAt: '2026-11-01T09:00:00Z',
    copyUrl: null,
    lastWebhookAt: '2026-11-28T09:58:00Z',
    lastPollAt: '2026-11-28T09:59:00Z',
    webhooksSilentSince: null,
    keysRefusedSince: null,
    missedInAll: 0,
    missed: [],
    takenPages: [],
    paidTwice: [],
    problems: [],
    ...more,
  };
}

/** The connection to the shop, in memory. */
export class FakeShopConnection implements ShopConnectionCalls {
  known: ShopConnection = aShopConnection();
  refuse: Problem | null = null;
  forgotten = 0;
  asked = 0;

  async connection(): Promise<ShopConnection> {
    this.asked += 1;
    if (this.refuse) throw this.refuse;
    return this.known;
  }

  async forget(): Promise<void> {
    if (this.refuse) throw this.refuse;
    this.forgotten += 1;
    const nothing = { url: null, version: null, installedAt: null, lastWebhookAt: null, lastPollAt: null };
    this.known = aShopConnection({ ...nothing, installed: false, active: false, problems: ['not_installed'] });
  }
}
