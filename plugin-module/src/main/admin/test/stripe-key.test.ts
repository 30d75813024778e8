import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import { aCheck, aConnection, type FakeStripe } from './settings-fakes';
import { presses, SettingsWorld, told } from './settings-world';

describe('the checks of a key', () => {
  let world: SettingsWorld;
  let stripe: FakeStripe;

  beforeEach(() => {
    world = new SettingsWorld();
    stripe = world.stripe;
  });

  afterEach(() => {
    world.closes();
  });

  const section = () => world.section('stripe');

  it('say_that_stripe_is_being_asked_and_then_which_right_is_missing', async () => {
    let answered = () => {};
    stripe.answer = new Promise((resolve) => {
      answered = resolve;
    });
    const missing = [
      { right: 'refunds_write', permission: 'rak_charge_write' },
      { right: 'something_new', permission: '' },
    ];
    stripe.found = aCheck({ missing });
    stripe.all = [aConnection('acct_known01')];
    await world.opens();
    await presses(section(), 'Check key');
    expect(told(section())[0]).toContain('Stripe is being asked');
    expect(section().find('button:disabled').exists()).toBe(true);

    answered();
    await flushPromises();

    expect(told(section())[0]).toBe('2 rights of the key are missing.');
    expect(section().text()).toContain('Charges and Refunds: Write');
    expect(section().text()).toContain('rak_charge_write');
    expect(section().text()).toContain('something_new');
    expect(section().text()).toContain('Edit the key in the Stripe dashboard');
  });

  it.each([
    [{ hasApiKey: false }, 'No restricted key'],
    [{}, 'has not been checked yet'],
    [{ check: aCheck({ accepted: false }) }, 'Stripe does not know this key'],
    [{ check: aCheck() }, 'The key has all rights.'],
    [
      { publishableKey: null, check: aCheck({ missing: [{ right: 'refunds_write', permission: '' }] }) },
      'Enough for the chat beside another payment plugin.',
    ],
  ])('tell_how_the_key_stands_%#', async (how, text) => {
    stripe.all = [aConnection('acct_known01', how)];

    await world.opens();

    expect(told(section())[0]).toContain(text);
  });

  it.each(['test', 'live'] as const)('lead_to_a_new_key_in_%s_mode_when_stripe_does_not_know_it', async (mode) => {
    stripe.all = [aConnection('acct_known01', { mode, check: aCheck({ accepted: false }) })];
    await world.opens();

    await presses(section(), 'Change');

    const link = section().get('form a');
    expect(link.text()).toBe('Create it at Stripe, rights included');
    expect(link.attributes('href')).toBe(`https://stripe.example/${mode}`);
  });

  it('say_that_stripe_does_not_answer', async () => {
    stripe.all = [aConnection('acct_known01', { check: aCheck() })];
    await world.opens();
    stripe.refuse = new Problem('stripe_unavailable', 503, 'x');

    await presses(section(), 'Check key again');

    expect(section().get('li [role=alert]').text()).toContain('Stripe does not answer right now');
    expect(told(section())[0]).toBe('The key has all rights.');
  });

  it.each([
    ['en', 'Connect', 'has not set stripe-chat.secret-key'],
    ['de', 'Verbinden', 'hat stripe-chat.secret-key noch nicht gesetzt'],
  ] as const)('say_so_where_nothing_secret_can_be_stored_in_%s', async (language, button, words) => {
    await world.opens(language);
    await presses(section(), language === 'de' ? 'Konto verbinden' : 'Connect an account');
    await section().get('[name=stripe-account]').setValue('acct_1A2b3C4d5E6f');
    await section()
      .get('[name=restricted-key]')
      .setValue(`rk_test_${'k1'.repeat(12)}`);
    stripe.refuse = new Problem('no_secret_key', 503, 'x');

    await presses(section(), button);

    expect(told(section()).join()).toContain(words);
  });

  it('name_the_events_that_stripe_does_not_send', async () => {
    stripe.all = [aConnection('acct_known01', { check: aCheck({ unheard: ['charge.refunded'] }) })];

    await world.opens();

    expect(section().text()).toContain('Stripe does not send these events');
    expect(section().get('.key__events').text()).toBe('charge.refunded');
  });

  it.each([
    [[], false],
    [null, true],
  ])('say_whether_it_could_be_looked_which_events_are_sent_%j', async (unheard, isUnknown) => {
    stripe.all = [aConnection('acct_known01', { check: aCheck({ unheard }) })];

    await world.opens();

    expect(section().text()).not.toContain('Stripe does not send these events');
    expect(section().text().includes('Webhook Endpoints: Read')).toBe(isUnknown);
  });
});
