import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

const script = readFileSync('../app/StripeChat/Resources/app/storefront/src/main.js', 'utf8');

export const SHOP = '3f2a6c1e-8a3d-4b5f-9d27-0c1b2a394857';
export const SERVER = 'https://chat.example';
export const SETTINGS = `${SERVER}/api/v1/shopware/storefront/app-1?salesChannel=98432def39fc4624b33213a56b8c944d`;
export const EXCHANGE = `${SERVER}/api/v1/shopware/token`;
export const GENERATE = '/app-system/StripeChat/generate-token';
export const GATEWAY = '/gateway/context';

type Call = readonly unknown[];
type Answer = () => Promise<Response>;
type Heard = {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
  readonly credentials?: RequestCredentials;
};

export const json = (body: unknown, status = 200): Answer => {
  return async () => new Response(JSON.stringify(body), { status });
};
export const text = (body: string): Answer => {
  return async () => new Response(body);
};
export const hangs: Answer = () => new Promise(() => {});
export const refused: Answer = () => Promise.reject(new TypeError('no connection'));

const SET = { shop: SHOP, pages: ['product', 'cart', 'confirm', 'finish', 'failed'], brand: '#0b6e69' };

/** A page of a Shopware shop, as its template has made it, and the servers that its script asks. */
export class ShopPage {
  readonly heard: Heard[] = [];
  readonly answers = new Map<string, Answer>([
    [SETTINGS, json(SET)],
    [GENERATE, json({ token: 'jwt', shopId: 'KIPf0Fz6BUkN1234' })],
    [GATEWAY, json({ token: 'context' })],
  ]);

  constructor() {
    const browser = (window as unknown as { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: boolean } } })
      .happyDOM;
    browser.settings.handleDisabledFileLoadingAsSuccess = true;
    vi.stubGlobal('fetch', (url: string, options: RequestInit) => this.#answer(url, options));
    Object.assign(window, {
      router: {
        'frontend.app-system.generate-token': '/app-system/Placeholder/generate-token',
        'frontend.gateway.context': GATEWAY,
      },
    });
    this.identityLasts(15);
    this.is('loaded');
  }

  set(more: Record<string, unknown>): void {
    this.answers.set(SETTINGS, json({ ...SET, ...more }));
  }

  identityLasts(minutes: number): void {
    let number = 0;
    this.answers.set(EXCHANGE, () => {
      number += 1;
      return json({ token: `token-${number}`, expiresAt: new Date(Date.now() + minutes * 60_000).toISOString() })();
    });
  }

  is(state: 'loading' | 'loaded'): void {
    Object.defineProperty(document, 'readyState', {
      configurable: true,
      value: state === 'loaded' ? 'complete' : 'interactive',
    });
  }

  async opens(data: Record<string, string> = {}): Promise<void> {
    const place = document.createElement('template');
    Object.assign(place.dataset, {
      stripeChat: '',
      server: SERVER,
      app: 'app-1',
      cartProof: 'no',
      page: 'cart',
      salesChannel: '98432def39fc4624b33213a56b8c944d',
      language: 'de-DE',
      customer: 'no',
      order: '',
      logout: '/account/logout',
      ...data,
    });
    document.body.append(place);
    await this.runsTheScript();
  }

  async runsTheScript(): Promise<void> {
    new Function(script)();
    await vi.advanceTimersByTimeAsync(0);
  }

  async chooses(cookies: Record<string, unknown> | null): Promise<void> {
    document.dispatchEvent(new CustomEvent('CookieConfiguration_Update', { detail: cookies }));
    await vi.advanceTimersByTimeAsync(0);
  }

  tags(): HTMLScriptElement[] {
    return [...document.querySelectorAll('script')];
  }

  said(): Call[] {
    return ((window as { StripeChat?: unknown }).StripeChat ?? []) as Call[];
  }

  asked(url: string): Heard[] {
    return this.heard.filter((call) => call.url === url);
  }

  closes(): void {
    const ours = window as unknown as Record<PropertyKey, unknown>;
    (ours[Symbol.for('stripe-chat-page')] as { end(): void } | undefined)?.end();
    for (const name of [Symbol.for('stripe-chat-page'), 'StripeChat', 'router']) delete ours[name];
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  }

  #answer(url: string, options: RequestInit): Promise<Response> {
    const body = options.body ? JSON.parse(String(options.body)) : null;
    const headers = (options.headers ?? {}) as Record<string, string>;
    this.heard.push({ url, headers, body, ...(options.credentials && { credentials: options.credentials }) });
    const answer = this.answers.get(url) ?? json({}, 404);
    const over = new Promise<never>((_, give) => {
      options.signal?.addEventListener('abort', () => give(new DOMException('too late', 'AbortError')));
    });
    return Promise.race([answer(), over]);
  }
}
