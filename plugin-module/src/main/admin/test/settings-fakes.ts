import { Problem } from '../src/api/problem';
import type { Look, SalesChannel, SalesChannelCalls } from '../src/api/sales-channels';
import type { Hours, HoursView, MailConnection, SettingsCalls, TriedMail, WantedMail } from '../src/api/settings';
import type { ShopEventCalls, TriedEvent } from '../src/api/shop-events';
import type {
  KeyCheck,
  StripeCalls,
  StripeConnection,
  StripeConnections,
  StripeEvents,
  WantedConnection,
} from '../src/api/stripe';

export const aWeek = ['09:00-12:00', '', '', '', '', '', ''].map((day) => (day ? [day] : []));

/** The settings of a shop in memory. */
export class FakeSettings implements SettingsCalls {
  connection: MailConnection | null = null;
  saved: WantedMail | null = null;
  times: HoursView = { always: true, zone: 'Europe/Berlin', week: aWeek, closedDays: [], openNow: true };
  tried: TriedMail = { sent: true, code: 'sent', detail: '' };
  refuse: Problem | null = null;

  async mail() {
    return this.connection;
  }

  async saveMail(wanted: WantedMail) {
    if (this.refuse) throw this.refuse;
    const { password: _, ...connection } = wanted;
    this.saved = wanted;
    this.connection = connection;
    return connection;
  }

  async removeMail() {
    this.connection = null;
  }

  async tryMail() {
    return this.tried;
  }

  async hours() {
    return this.times;
  }

  async saveHours(hours: Hours) {
    if (this.refuse) throw this.refuse;
    this.times = { ...hours, openNow: false };
    return this.times;
  }
}

export function aConnection(account: string, more: Partial<StripeConnection> = {}): StripeConnection {
  return {
    id: `id-${account}`,
    mode: 'test',
    account,
    webhookUrl: `https://chat.example/stripe/webhooks/id-${account}`,
    hasApiKey: true,
    readOnly: false,
    salesChannels: [],
    publishableKey: `pk_test_${'p1'.repeat(12)}`,
    check: null,
    events: anEar(),
    ...more,
  };
}

/** How events come in: by an endpoint made by hand, and one has come. */
export function anEar(more: Partial<StripeEvents> = {}): StripeEvents {
  return {
    verifiable: true,
    ours: false,
    problem: null,
    permission: null,
    lastAt: '2026-11-22T09:00:00Z',
    triedAt: null,
    answeredAt: null,
    ...more,
  };
}

export function aCheck(more: Partial<KeyCheck> = {}): KeyCheck {
  return { at: '2026-11-22T10:00:00Z', accepted: true, missing: [], unheard: [], ...more };
}

/** The Stripe accounts of a shop in memory; a check waits as long as `answer` does. */
export class FakeStripe implements StripeCalls {
  all: StripeConnection[] = [];
  saved: { id: string; wanted: WantedConnection }[] = [];
  checked: string[] = [];
  found: KeyCheck = aCheck();
  refuse: Problem | null = null;
  answer: Promise<void> = Promise.resolve();
  /** What Stripe says to an endpoint of ours, and whether a trial comes back. */
  ear: StripeEvents = anEar({ ours: true, lastAt: null });
  comesBack = true;

  async connections(): Promise<StripeConnections> {
    this.#check();
    return {
      connections: [...this.all],
      webhookUrl: 'https://chat.example/stripe/webhooks/',
      newKey: { test: 'https://stripe.example/test', live: 'https://stripe.example/live' },
    };
  }

  async save(id: string, wanted: WantedConnection): Promise<StripeConnection> {
    this.#check();
    this.saved.push({ id, wanted });
    const before = this.all.find((one) => one.id === id);
    const saved = aConnection(wanted.account, {
      id,
      mode: wanted.mode,
      readOnly: wanted.readOnly,
      salesChannels: wanted.salesChannels,
      hasApiKey: wanted.apiKey !== null || before?.hasApiKey === true,
      publishableKey: wanted.publishableKey ?? before?.publishableKey ?? null,
      events: wanted.webhookSecret === null ? (before?.events ?? this.ear) : anEar(),
    });
    this.all = [...this.all.filter((one) => one.id !== id), saved];
    return saved;
  }

  async check(id: string): Promise<void> {
    this.checked.push(id);
    await this.answer;
    this.#check();
    this.all = this.all.map((one) => (one.id === id ? { ...one, check: this.found } : one));
    if (!this.found.accepted) throw new Problem('key_refused', 409, 'No');
  }

  async openEndpoint(id: string): Promise<StripeConnection> {
    this.#check();
    this.#hears(id, this.ear);
    return this.all.find((one) => one.id === id) ?? aConnection('acct_none');
  }

  async ping(id: string): Promise<void> {
    this.#check();
    const triedAt = '2026-11-22T10:00:00Z';
    const known = this.all.find((one) => one.id === id)?.events ?? this.ear;
    this.#hears(id, { ...known, triedAt, answeredAt: this.comesBack ? triedAt : null });
  }

  #hears(id: string, events: StripeEvents): void {
    this.all = this.all.map((one) => (one.id === id ? { ...one, events } : one));
  }

  async remove(id: string): Promise<void> {
    this.#check();
    this.all = this.all.filter((one) => one.id !== id);
  }

  #check(): void {
    if (this.refuse) throw this.refuse;
  }
}

/** Where a shop hears of its payments, in memory. */
export class FakeEvents implements ShopEventCalls {
  url: string | null = null;
  secret: string | null = null;
  tried: TriedEvent = { taken: true, code: 'taken', detail: '' };
  refuse: Problem | null = null;
  /** What is saved is saved, but nobody hears of it. */
  losesAnswers = false;

  async receiver() {
    this.#check();
    return { url: this.url, secret: null };
  }

  async save(url: string, secret: string | null) {
    this.#check();
    const made = secret === null && this.secret === null ? `whsec_${'bWFkZQ'.repeat(6)}` : null;
    this.url = url;
    this.secret = secret ?? made ?? this.secret;
    if (this.losesAnswers) throw new Problem('unreachable', 0, 'x');
    return { url, secret: made };
  }

  async tryOut() {
    this.#check();
    return this.tried;
  }

  async end() {
    this.#check();
    this.url = null;
    this.secret = null;
  }

  #check(): void {
    if (this.refuse) throw this.refuse;
  }
}

const NO_LOOK: Look = { brand: null, theme: null, welcomeDe: null, welcomeEn: null };

/** A sales channel that is paid on our own page. */
export function aChannel(more: Partial<SalesChannel> = {}): SalesChannel {
  return {
    id: 'c'.repeat(32),
    name: 'Storefront',
    origins: ['https://shop.example'],
    way: 'own_page',
    live: false,
    accounts: ['acct_1A2b3C4d5E6f'],
    inShop: { ...NO_LOOK, brand: '#224466' },
    own: NO_LOOK,
    ...more,
  };
}

/** The sales channels of a shop, in memory. */
export class FakeSalesChannels implements SalesChannelCalls {
  known: SalesChannel[] = [];
  saved: { id: string; look: Look }[] = [];
  refuse: Problem | null = null;

  async all() {
    return this.known;
  }

  async saveLook(id: string, look: Look) {
    if (this.refuse) throw this.refuse;
    this.saved.push({ id, look });
    const before = this.known.find((one) => one.id === id) ?? aChannel();
    return { ...before, own: look };
  }
}
