import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hangs, json, refused, SETTINGS, SHOP, ShopPage, text } from './shop-page';

describe('the chat on a page of the shop', () => {
  let page: ShopPage;

  beforeEach(() => {
    vi.useFakeTimers();
    page = new ShopPage();
  });

  afterEach(() => {
    page.closes();
    // biome-ignore lint/suspicious/noDocumentCookie: the shop's consent manager sets it so
    document.cookie = 'stripe-chat-help=; max-age=0';
    vi.useRealTimers();
  });

  it('is_loaded_as_the_shop_has_set_it', async () => {
    page.set({ theme: 'dark', privacyUrl: 'https://shop.example/privacy', welcomes: { de: 'Hallo!', en: 'Hello!' } });

    await page.opens();

    const [tag] = page.tags();
    expect(tag?.src).toBe('https://chat.example/widget/stripe-chat.js');
    expect(tag?.async).toBe(true);
    expect({ ...tag?.dataset }).toEqual({
      shop: SHOP,
      language: 'de-DE',
      salesChannel: '98432def39fc4624b33213a56b8c944d',
      brand: '#0b6e69',
      theme: 'dark',
      privacyUrl: 'https://shop.example/privacy',
      welcome: 'Hallo!',
    });
  });

  it('sends_no_cookie_and_no_word_of_the_page_to_ask_for_its_settings', async () => {
    await page.opens({ page: 'failed', order: 'a'.repeat(32) });

    expect(page.heard).toEqual([{ url: SETTINGS, headers: {}, body: null, credentials: 'omit' }]);
  });

  it('comes_after_everything_that_the_page_itself_loads', async () => {
    page.is('loading');
    await page.opens();
    const before = page.tags().length;

    window.dispatchEvent(new Event('load'));

    expect([before, page.tags().length]).toEqual([0, 1]);
  });

  it('is_not_where_the_shop_does_not_want_it', async () => {
    page.set({ pages: ['confirm'] });

    await page.opens({ page: 'cart' });

    expect(page.tags()).toEqual([]);
  });

  it.each([
    ['cart', 1],
    ['other', 0],
  ])('without_a_choice_of_pages_on_%s_is_there_%d_times', async (kind, times) => {
    page.set({ pages: null });

    await page.opens({ page: kind });

    expect(page.tags()).toHaveLength(times);
  });

  it.each([
    ['has_no_chat_for_this_page', async () => new Response(null, { status: 204 })],
    ['refuses', json({ code: 'no_chat' }, 404)],
    ['is_broken', json({}, 503)],
    ['hangs', hangs],
    ['is_away', refused],
    ['answers_nonsense', text('<html>Bad gateway</html>')],
    ['answers_null', text('null')],
    ['answers_a_list', text('[1]')],
    ['names_no_shop', json({ shop: '"><script>', pages: ['cart'] })],
  ])('is_silent_when_our_server_%s', async (_, answer) => {
    const console = vi.spyOn(globalThis.console, 'error');
    page.answers.set(SETTINGS, answer);

    await page.opens({ customer: 'yes' });
    await vi.advanceTimersByTimeAsync(60_000);

    expect(page.tags()).toEqual([]);
    expect(page.heard).toHaveLength(1);
    expect(console).not.toHaveBeenCalled();
  });

  it('is_silent_on_a_page_without_the_template_and_in_a_browser_without_fetch', async () => {
    vi.stubGlobal('fetch', undefined);

    await page.runsTheScript();
    await page.opens();

    expect(page.tags()).toEqual([]);
  });

  it('is_one_when_the_script_runs_twice', async () => {
    await page.opens();

    await page.runsTheScript();

    expect(page.tags()).toHaveLength(1);
    expect(page.asked(SETTINGS)).toHaveLength(1);
  });

  it('comes_back_on_a_page_that_is_put_together_anew', async () => {
    await page.opens();
    document.body.replaceChildren();

    await page.opens();

    expect(page.tags()).toHaveLength(1);
  });

  it('forgets_who_was_there_with_the_link_that_logs_out', async () => {
    await page.opens();
    for (const path of ['/account/profile', 'https://other.example/account/logout', '/account/logout?x=1']) {
      const link = document.createElement('a');
      link.href = path;
      link.addEventListener('click', (event) => event.preventDefault());
      document.body.append(link);
      link.append(document.createElement('span'));
    }

    const [profile, other, logout] = document.querySelectorAll<HTMLElement>('a span');
    profile?.click();
    other?.click();
    const before = page.said().length;
    logout?.click();

    expect(before).toBe(0);
    expect(page.said()).toEqual([['forget']]);
  });

  describe('and consent', () => {
    const agreed = () => {
      // biome-ignore lint/suspicious/noDocumentCookie: the shop's consent manager sets it so
      document.cookie = 'stripe-chat-help=1';
    };

    it('offers_nothing_of_its_own_accord_without_a_yes', async () => {
      await page.opens();

      expect(page.tags()[0]?.dataset.consent).toBeUndefined();
    });

    it('knows_a_yes_of_an_earlier_page', async () => {
      agreed();

      await page.opens();

      expect(page.tags()[0]?.dataset.consent).toBe('yes');
    });

    it('hears_a_yes_and_a_no_at_once', async () => {
      await page.opens();

      await page.chooses({ 'stripe-chat-help': true });
      await page.chooses({ 'stripe-chat-help': false });

      expect(page.said()).toEqual([
        ['consent', true],
        ['consent', false],
      ]);
    });

    it('does_not_take_a_choice_about_other_cookies_for_one', async () => {
      await page.opens();

      await page.chooses({ 'google-analytics': true });
      await page.chooses({ 'stripe-chat-help': 'yes' });
      await page.chooses(null);

      expect(page.said()).toEqual([]);
    });

    it('is_not_even_loaded_before_a_yes_if_the_shop_wants_it_so', async () => {
      page.set({ onlyWithConsent: true });
      await page.opens();
      const before = page.tags().length;

      await page.chooses({ 'stripe-chat-help': true });

      expect(before).toBe(0);
      expect(page.tags()[0]?.dataset.consent).toBe('yes');
    });

    it('is_not_loaded_by_a_no', async () => {
      page.set({ onlyWithConsent: true });
      await page.opens();

      await page.chooses({ 'stripe-chat-help': false });

      expect(page.tags()).toEqual([]);
      expect(page.said()).toEqual([]);
    });

    it('is_loaded_at_once_after_a_yes_of_an_earlier_page', async () => {
      agreed();
      page.set({ onlyWithConsent: true });

      await page.opens();

      expect(page.tags()).toHaveLength(1);
    });

    it('goes_with_a_no_and_comes_with_the_next_yes', async () => {
      agreed();
      page.set({ onlyWithConsent: true });
      await page.opens();
      const chat = document.createElement('stripe-chat');
      document.body.append(chat);

      await page.chooses({ 'stripe-chat-help': false });
      const hidden = chat.hasAttribute('hidden');
      await page.chooses({ 'stripe-chat-help': true });

      expect([hidden, chat.hasAttribute('hidden')]).toEqual([true, false]);
      expect(page.tags()).toHaveLength(1);
    });
  });
});
