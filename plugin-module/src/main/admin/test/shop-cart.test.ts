import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXCHANGE, GATEWAY, json, ShopPage } from './shop-page';

describe('a cart before a login', () => {
  let page: ShopPage;

  const passing = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000);
  const opened = () => document.dispatchEvent(new CustomEvent('stripe-chat:open'));

  beforeEach(() => {
    vi.useFakeTimers();
    page = new ShopPage();
  });

  afterEach(() => {
    page.closes();
    vi.useRealTimers();
  });

  const cart = { page: 'cart', cartProof: 'yes' };

  it('is_vouched_for_by_the_shop_when_somebody_opens_the_chat', async () => {
    await page.opens(cart);
    const before = page.asked(GATEWAY).length;

    opened();
    await passing(0);

    const { nonce } = { nonce: '', ...(page.asked(GATEWAY)[0]?.body as { nonce?: string }) };
    expect(before).toBe(0);
    expect(page.asked(GATEWAY)[0]?.body).toEqual({ appName: 'StripeChat', nonce });
    expect(nonce).toMatch(/^[\da-f]{64}$/);
    expect(page.asked(EXCHANGE)[0]?.body).toEqual({ page: 'cart', nonce });
    expect(page.asked(EXCHANGE)[0]?.headers).not.toHaveProperty('shopware-app-token');
    expect(page.said()).toEqual([['identify', 'token-1']]);
  });

  it('is_vouched_for_once', async () => {
    await page.opens(cart);

    opened();
    opened();
    await passing(5);

    expect(page.asked(GATEWAY)).toHaveLength(1);
  });

  it.each([
    ['a_bundle_for_every_shop', { page: 'cart', cartProof: 'no' }],
    ['a_page_without_a_cart', { page: 'product', cartProof: 'yes' }],
    ['a_customer_who_is_known', { page: 'confirm', cartProof: 'yes', customer: 'yes' }],
  ])('is_not_vouched_for_with_%s', async (_, data) => {
    await page.opens(data);

    opened();
    await passing(0);

    expect(page.asked(GATEWAY)).toEqual([]);
  });

  it('is_left_alone_when_the_shop_does_not_vouch', async () => {
    page.answers.set(GATEWAY, json({}, 500));
    await page.opens(cart);

    opened();
    await passing(5);

    expect(page.asked(EXCHANGE)).toEqual([]);
    expect(page.said()).toEqual([]);
  });

  it('is_left_alone_by_a_page_that_was_replaced_meanwhile', async () => {
    await page.opens(cart);
    const late = page.answers.get(EXCHANGE) ?? json({});
    page.answers.set(EXCHANGE, async () => {
      await new Promise((done) => setTimeout(done, 1000));
      return late();
    });
    opened();
    await passing(0);

    await page.opens({ page: 'product' });
    await passing(1);

    expect(page.asked(EXCHANGE)).toHaveLength(1);
    expect(page.said()).toEqual([]);
  });
});

describe('the script of the shops pages', () => {
  it('reads_nothing_that_stands_on_the_page_and_tells_the_console_nothing', () => {
    const script = readFileSync('../app/StripeChat/Resources/app/storefront/src/main.js', 'utf8');

    expect(script).not.toMatch(/\.value\b|\binput\b|FormData|localStorage|clientSecret|client_secret/);
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|eval\(|new Function|console\./);
    expect(script).not.toMatch(/postMessage|'message'|https?:\/\//);
    expect(script.match(/sessionStorage.\w+.\w+/g)).toEqual([
      'sessionStorage.setItem(KEPT',
      'sessionStorage.removeItem(KEPT',
      'sessionStorage.getItem(KEPT',
    ]);
    expect(script.split('\n').length).toBeLessThanOrEqual(251);
  });
});
