import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXCHANGE, GENERATE, hangs, json, refused, ShopPage, text } from './shop-page';

const MINUTE = 60_000;
const ORDER = '0f'.repeat(16);

describe('who is at the till of the shop', () => {
  let page: ShopPage;

  const passing = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * MINUTE);
  const looks = () => document.dispatchEvent(new Event('visibilitychange'));

  beforeEach(() => {
    vi.useFakeTimers();
    page = new ShopPage();
  });

  afterEach(() => {
    page.closes();
    vi.useRealTimers();
  });

  it('is_not_asked_without_a_customer', async () => {
    await page.opens({ page: 'confirm', customer: 'no' });
    await passing(60);

    expect(page.asked(GENERATE)).toEqual([]);
    expect(page.asked(EXCHANGE)).toEqual([]);
  });

  it('is_proved_by_the_shops_own_token', async () => {
    await page.opens({ page: 'confirm', customer: 'yes' });

    expect(page.asked(GENERATE)[0]?.headers).toEqual({ 'X-Requested-With': 'XMLHttpRequest' });
    expect(page.asked(EXCHANGE)[0]).toMatchObject({
      headers: { 'shopware-app-token': 'jwt', 'shopware-app-shop-id': 'KIPf0Fz6BUkN1234' },
      body: { page: 'confirm' },
    });
    expect(page.said()).toEqual([['identify', 'token-1']]);
  });

  it.each(['finish', 'failed'])('is_told_at_once_with_the_order_on_the_page_%s', async (kind) => {
    await page.opens({ page: kind, customer: 'yes', order: ORDER });

    expect(page.asked(EXCHANGE)[0]?.body).toEqual({ page: kind, orderId: ORDER });
    expect(page.said()).toEqual([['identify', 'token-1']]);
  });

  it.each([10, 15])('is_renewed_two_minutes_before_the_end_of_%d_and_not_earlier', async (minutes) => {
    page.identityLasts(minutes);
    await page.opens({ page: 'confirm', customer: 'yes' });

    await passing(minutes - 2.1);
    const early = page.said().length;
    await passing(0.2);

    expect(early).toBe(1);
    expect(page.said().at(-1)).toEqual(['identify', 'token-2']);
    expect(page.asked(GENERATE)).toHaveLength(2);
  });

  it.each([
    ['a_clock_that_is_wrong_by_hours', 15 - 600],
    ['a_time_that_is_none', Number.NaN],
    ['an_endless_token', 10_000],
  ])('is_renewed_in_measure_by_%s', async (_, minutes) => {
    const lasting = Number.isNaN(minutes) ? 'soon' : new Date(Date.now() + minutes * MINUTE).toISOString();
    page.answers.set(EXCHANGE, json({ token: 'token', expiresAt: lasting }));
    await page.opens({ page: 'confirm', customer: 'yes' });

    await passing(14);

    expect(page.said().length).toBeGreaterThan(1);
    expect(page.said().length).toBeLessThanOrEqual(15);
  });

  it('is_renewed_when_the_browser_wakes_up_too_late', async () => {
    await page.opens({ page: 'confirm', customer: 'yes' });
    vi.setSystemTime(Date.now() + 60 * MINUTE);

    looks();
    await passing(0);

    expect(page.said().at(-1)).toEqual(['identify', 'token-2']);
  });

  it('is_not_renewed_by_every_look_at_the_page', async () => {
    await page.opens({ page: 'confirm', customer: 'yes' });

    looks();
    await passing(0);

    expect(page.asked(GENERATE)).toHaveLength(1);
  });

  it('is_asked_for_once_at_a_time', async () => {
    await page.opens({ page: 'confirm', customer: 'yes' });
    vi.setSystemTime(Date.now() + 60 * MINUTE);

    looks();
    looks();
    await passing(0);

    expect(page.asked(GENERATE)).toHaveLength(2);
  });

  it('is_not_asked_again_by_looks_once_it_was_refused', async () => {
    await page.opens({ page: 'confirm', customer: 'yes' });
    page.answers.set(GENERATE, json({ message: 'no customer' }, 400));
    await passing(14);

    looks();
    await passing(60);
    looks();

    expect(page.asked(GENERATE)).toHaveLength(2);
  });

  it.each([
    ['the_shop_has_logged_the_guest_out', GENERATE, json({ message: 'no customer' }, 400)],
    ['our_server_does_not_believe_it', EXCHANGE, json({ code: 'bad_token' }, 401)],
    ['our_server_answers_without_a_token', EXCHANGE, json({ hello: 'world' })],
  ])('is_left_alone_when_%s', async (_, url, answer) => {
    page.answers.set(url, answer);

    await page.opens({ page: 'finish', customer: 'yes' });
    await passing(60);

    expect(page.asked(GENERATE)).toHaveLength(1);
    expect(page.said()).toEqual([]);
    expect(page.tags()).toHaveLength(1);
  });

  it.each([
    ['is_away', refused],
    ['hangs', hangs],
    ['is_broken', json({}, 503)],
    ['answers_nonsense', text('<html>')],
  ])('is_asked_again_a_few_times_when_our_server_%s', async (_, answer) => {
    page.answers.set(EXCHANGE, answer);

    await page.opens({ page: 'confirm', customer: 'yes' });
    await passing(120);

    expect(page.asked(EXCHANGE)).toHaveLength(5);
    expect(page.said()).toEqual([]);
  });

  it('is_known_again_as_soon_as_our_server_is_back', async () => {
    page.answers.set(EXCHANGE, json({}, 503));
    await page.opens({ page: 'confirm', customer: 'yes' });
    page.identityLasts(15);

    await passing(0.5);

    expect(page.said()).toEqual([['identify', 'token-1']]);
  });

  it('has_all_its_tries_again_after_one_that_went_well', async () => {
    page.answers.set(EXCHANGE, json({}, 503));
    await page.opens({ page: 'confirm', customer: 'yes' });
    await passing(4);
    page.identityLasts(10);
    await passing(5);
    page.answers.set(EXCHANGE, json({}, 503));
    const before = page.asked(EXCHANGE).length;

    await passing(60);

    expect(page.said()).toHaveLength(1);
    expect(page.asked(EXCHANGE).length - before).toBe(5);
  });

  it('is_not_asked_of_a_shop_without_the_route', async () => {
    Object.assign(window, { router: undefined });

    await page.opens({ page: 'confirm', customer: 'yes' });
    await passing(60);

    expect(page.heard).toHaveLength(1);
  });

  it('is_not_renewed_any_more_by_a_page_that_was_replaced', async () => {
    await page.opens({ page: 'confirm', customer: 'yes' });
    document.body.replaceChildren();

    await page.opens({ page: 'cart' });
    await passing(60);

    expect(page.asked(GENERATE)).toHaveLength(1);
  });

  describe('for a guest whom the shop logs out with the order', () => {
    const kept = () => sessionStorage.getItem('stripe-chat-shopper');
    const orders = async (cookie: string) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the shop's cookie bar writes it like this
      document.cookie = cookie;
      await page.opens({ page: 'confirm', customer: 'yes' });
      page.closes();
      page = new ShopPage();
    };

    afterEach(() => {
      sessionStorage.clear();
      // biome-ignore lint/suspicious/noDocumentCookie: the shop's cookie bar writes it like this
      document.cookie = 'stripe-chat-help=; max-age=0';
    });

    it('goes_on_with_what_the_checkout_was_told', async () => {
      await orders('stripe-chat-help=1');

      await page.opens({ page: 'finish', customer: 'left', order: ORDER });

      expect(page.said()).toEqual([['identify', 'token-1']]);
      expect(page.asked(GENERATE)).toEqual([]);
    });

    it('is_over_after_its_time', async () => {
      await orders('stripe-chat-help=1');

      await passing(16);
      await page.opens({ page: 'finish', customer: 'left', order: ORDER });

      expect(page.said()).toEqual([]);
    });

    it('is_kept_only_after_a_yes_to_the_cookie', async () => {
      await orders('other=1');

      await page.opens({ page: 'finish', customer: 'left', order: ORDER });

      expect(page.said()).toEqual([]);
      expect(kept()).toBeNull();
    });

    it('is_forgotten_with_the_yes', async () => {
      await orders('stripe-chat-help=1');
      await page.opens({ page: 'product' });

      await page.chooses({ 'stripe-chat-help': false });

      expect(kept()).toBeNull();
    });
  });
});
