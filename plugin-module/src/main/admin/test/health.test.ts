import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import { lastDays } from '../src/health/days';
import { reds, shopTroubles, stripeTroubles } from '../src/health/troubles';
import { healthEn } from '../src/i18n/health-en';
import { barriers } from './barriers';
import { aShopConnection } from './health-fakes';
import { aCheck, aConnection, anEar } from './settings-fakes';
import { confirms, presses, SettingsWorld } from './settings-world';

const LACKS = [{ right: 'payment_intents_write', permission: 'rak_payment_intent_write' }];
const missed = (foundAt: string, what = 'payment') => ({ order: '10007', what, changedAt: foundAt, foundAt });

describe('what is wrong', () => {
  it('is_nothing_for_a_shop_that_is_no_shopware', () => {
    expect(shopTroubles(aShopConnection({ installed: false, problems: ['not_installed'] }))).toEqual([]);
  });

  it('needs_nobody_when_it_was_mended', () => {
    const found = shopTroubles(aShopConnection({ problems: ['webhooks_silent', 'webhooks_missed'] }));

    expect(found.map(({ word }) => word)).toEqual(['webhooks_silent', 'webhooks_missed']);
    expect(reds(found)).toBe(1);
  });

  it.each([
    ['nothing', {}, []],
    ['an_unknown_key', { check: aCheck({ accepted: false }) }, ['stripe_key_refused danger']],
    ['no_secret', { events: anEar({ verifiable: false }) }, ['stripe_deaf danger']],
    ['no_event_yet', { events: anEar({ lastAt: null }) }, ['stripe_silent attention']],
    ['a_test_that_came_back', { events: anEar({ lastAt: null, answeredAt: '2026-11-22T10:00:00Z' }) }, []],
    [
      'what_is_red_alone',
      { check: aCheck({ accepted: false }), events: anEar({ lastAt: null }) },
      ['stripe_key_refused danger'],
    ],
    ['events_left_out', { check: aCheck({ unheard: ['charge.refunded'] }) }, ['stripe_unheard danger']],
    ['no_right_to_write', { check: aCheck({ missing: LACKS }) }, ['stripe_lacks danger']],
    ['only_reading', { readOnly: true, publishableKey: null, check: aCheck({ missing: LACKS }) }, []],
  ])('with_stripe_is_told_of_%s', (_, more, words) => {
    const found = stripeTroubles([aConnection('acct_1A2b3C4d5E6f', more)]);

    expect(found.map(({ word, tone }) => `${word} ${tone}`)).toEqual(words);
  });

  it('is_counted_on_the_day_it_was_found', () => {
    const now = Date.parse('2026-11-28T12:00:00Z');

    const days = lastDays([missed('2026-11-28T09:00:00Z'), missed('2026-11-26T09:00:00Z')], now);

    expect(days.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 0, 1]);
  });
});

describe('the health page', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
    world.stripe.all = [aConnection('acct_1A2b3C4d5E6f', { check: aCheck() })];
  });

  afterEach(() => {
    vi.useRealTimers();
    world.closes();
  });

  const alarm = () => world.page?.get('.places__alarm').text();

  it('says_that_all_is_well_and_raises_no_alarm', async () => {
    await world.opens('en', 'admin', '/health');

    expect(world.main().text()).toContain('Everything is in order.');
    expect(world.main().text()).not.toMatch(/health\.\w/);
    expect(world.section('shop').text()).toContain('https://shop.example');
    expect(world.section('missed').text()).toContain('Nothing was missed');
    expect(alarm()).toBe('');
    expect(await barriers()).toEqual([]);
  });

  it('does_not_say_that_all_is_well_before_an_event_has_come', async () => {
    world.stripe.all = [aConnection('acct_1A2b3C4d5E6f', { check: aCheck(), events: anEar({ lastAt: null }) })];

    await world.opens('en', 'admin', '/health');

    expect(world.main().text()).not.toContain('Everything is in order.');
    expect(world.main().get('[data-trouble=stripe_silent]').text()).toContain('“Test events”');
    expect(world.section('stripe').text()).toContain('none has come in yet');
    expect(alarm()).toBe('');
    expect(await barriers()).toEqual([]);
  });

  it.each([
    ['en', ['(test mode): Stripe does not know the key', '(live mode): Stripe does not know the key']],
    ['de', ['(Testmodus): Stripe kennt den Schlüssel nicht', '(Livemodus): Stripe kennt den Schlüssel nicht']],
  ] as const)('tells_the_modes_of_one_account_apart_in_%s', async (language, titles) => {
    const check = aCheck({ accepted: false });
    world.stripe.all = [
      aConnection('acct_1A2b3C4d5E6f', { check }),
      aConnection('acct_1A2b3C4d5E6f', { id: 'second', mode: 'live', check }),
    ];

    await world.opens(language, 'admin', '/health');

    const told = world.main().findAll('[data-trouble=stripe_key_refused] h3');
    expect(told.map((one) => one.text())).toEqual(titles.map((title) => `acct_1A2b3C4d5E6f ${title}`));
  });

  it.each(Object.keys(healthEn.trouble).filter((word) => !word.startsWith('stripe_')))(
    'says_what_to_do_about_%s',
    async (word) => {
      world.shopConnection.known = aShopConnection({
        copyUrl: 'https://staging.example',
        takenPages: ['https://shop.example'],
        paidTwice: ['10001'],
        missedInAll: 1,
        missed: [missed('2026-11-28T09:00:00Z')],
        problems: [word],
      });

      await world.opens('de', 'admin', '/health');

      const card = world.main().get(`[data-trouble=${word}]`);
      expect(card.findAll('ol li').length).toBeGreaterThan(0);
      expect(card.text()).not.toMatch(/health\.|[{}]/);
      expect(await barriers()).toEqual([]);
    },
  );

  it('shows_a_word_that_it_does_not_know', async () => {
    world.shopConnection.known = aShopConnection({ problems: ['new_trouble'] });

    await world.opens('en', 'admin', '/health');

    expect(world.main().get('[data-trouble=new_trouble]').text()).toContain('new_trouble');
  });

  it('counts_in_the_navigation_what_needs_somebody_wherever_one_is', async () => {
    world.shopConnection.known = aShopConnection({ problems: ['keys_refused', 'webhooks_missed'] });

    await world.opens('en', 'admin', '/settings');

    expect(world.page?.get('.bar__reds').text()).toBe('1');
    expect(alarm()).toBe('1 thing needs you: see Health');
  });

  it('looks_again_every_five_minutes_and_not_after_signing_out', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await world.opens('en', 'admin', '/settings');
    world.shopConnection.known = aShopConnection({ problems: ['poll_late'] });
    expect(alarm()).toBe('');

    vi.advanceTimersByTime(300_000);
    await flushPromises();

    expect(alarm()).toBe('1 thing needs you: see Health');
    world.page?.unmount();
    const { asked } = world.shopConnection;
    vi.advanceTimersByTime(900_000);
    expect(world.shopConnection.asked).toBe(asked);
  });

  it('asks_nothing_for_an_agent', async () => {
    await world.opens('en', 'agent', '/health');

    expect(world.shopConnection.asked).toBe(0);
    expect(world.main().text()).toContain('for admins');
  });

  it('tells_what_was_missed_by_day_and_one_by_one', async () => {
    const today = new Date().toISOString();
    world.shopConnection.known = aShopConnection({
      missedInAll: 2,
      missed: [missed(today), missed(today, 'delivery')],
      problems: ['webhooks_missed'],
    });

    await world.opens('en', 'admin', '/health');

    expect(world.section('missed').find('.chart').exists()).toBe(true);
    expect(world.section('missed').text()).toContain('Delivery');
    expect(world.main().text()).toContain('It works.');
  });

  it('draws_no_week_of_which_it_knows_a_part', async () => {
    world.shopConnection.known = aShopConnection({ missedInAll: 40, missed: [missed(new Date().toISOString())] });

    await world.opens('en', 'admin', '/health');

    expect(world.section('missed').find('.chart').exists()).toBe(false);
    expect(world.section('missed').text()).toContain('40 changes');
  });

  it('forgets_a_registration_only_after_saying_what_that_means', async () => {
    await world.opens('en', 'admin', '/health');
    await presses(world.section('shop'), 'Forget this registration');
    expect(world.section('shop').get('dialog[open]').text()).toContain('cannot be undone');
    expect(await barriers()).toEqual([]);
    await confirms(world.section('shop'), 'Keep it');
    expect(world.shopConnection.forgotten).toBe(0);
    await presses(world.section('shop'), 'Forget this registration');

    await confirms(world.section('shop'), 'Forget this registration');

    expect(world.shopConnection.forgotten).toBe(1);
    expect(world.section('shop').text()).toContain('No Shopware shop is connected');
    expect(world.section('shop').text()).toContain('The registration is forgotten.');
  });

  it('says_why_a_registration_is_not_forgotten', async () => {
    await world.opens('en', 'admin', '/health');
    world.shopConnection.refuse = new Problem('leaving', 409, 'x');
    await presses(world.section('shop'), 'Forget this registration');

    await confirms(world.section('shop'), 'Forget this registration');

    expect(world.section('shop').text()).toContain('being deleted');
  });

  it('shows_what_it_can_read', async () => {
    world.shopConnection.refuse = new Problem('unreachable', 0, 'x');

    await world.opens('en', 'admin', '/health');

    expect(world.section('shop').text()).toContain('could not be read');
    expect(world.section('stripe').text()).toContain('acct_1A2b3C4d5E6f');
  });

  it('can_be_tried_again_when_nothing_could_be_read', async () => {
    world.shopConnection.refuse = new Problem('unreachable', 0, 'x');
    world.stripe.refuse = new Problem('unreachable', 0, 'x');
    await world.opens('en', 'admin', '/health');
    expect(await barriers()).toEqual([]);
    world.shopConnection.refuse = null;
    world.stripe.refuse = null;

    await presses(world.main(), 'Try again');

    expect(world.main().text()).toContain('Everything is in order.');
  });
});
