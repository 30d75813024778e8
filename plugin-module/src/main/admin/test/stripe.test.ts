import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import { barriers } from './barriers';
import { aCheck, aConnection, type FakeStripe } from './settings-fakes';
import { confirms, everything, presses, SettingsWorld, told } from './settings-world';

const SECRET = `whsec_${'s3'.repeat(16)}`;
const KEY = `rk_test_${'k1'.repeat(12)}`;
const PUBLISHABLE = `pk_test_${'b2'.repeat(12)}`;

describe('the Stripe accounts', () => {
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
  const fills = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) await section().get(`[name=${name}]`).setValue(value);
  };
  const errors = () =>
    section()
      .findAll('[aria-invalid]')
      .map((one) => one.attributes('name'));

  it('are_connected_with_an_address_that_stripe_is_told_first', async () => {
    await world.opens();
    expect(section().text()).toContain('No Stripe account is connected');
    await presses(section(), 'Connect an account');
    const address = section().get('code').text();
    await presses(section(), 'Cancel');
    await presses(section(), 'Connect an account');
    expect(section().get('code').text()).toBe(address);
    expect(section().get('a').attributes('href')).toBe('https://stripe.example/test');
    await fills({
      'stripe-account': ' acct_1A2b3C4d5E6f ',
      'webhook-secret': SECRET,
      'restricted-key': KEY,
      'publishable-key': PUBLISHABLE,
      'sales-channels': 'one, two',
    });

    await presses(section(), 'Connect');

    expect(stripe.saved).toEqual([
      {
        id: address.replace('https://chat.example/stripe/webhooks/', ''),
        wanted: {
          mode: 'test',
          account: 'acct_1A2b3C4d5E6f',
          webhookSecret: SECRET,
          apiKey: KEY,
          readOnly: false,
          salesChannels: ['one', 'two'],
          publishableKey: PUBLISHABLE,
        },
      },
    ]);
    expect(stripe.checked).toEqual([stripe.saved[0]?.id]);
    expect(told(section())).toContain('Saved.');
    expect(told(section())).toContain('The key has all rights.');
  });

  it.each([
    ['Stripe_does_not_know_its_key', aCheck({ accepted: false })],
    ['its_key_lacks_a_right', aCheck({ missing: [{ right: 'refunds_write', permission: 'rak_charge_write' }] })],
  ])('are_no_good_news_when_%s', async (_, found) => {
    stripe.found = found;
    await world.opens();
    await presses(section(), 'Connect an account');
    await fills({ 'stripe-account': 'acct_1A2b3C4d5E6f', 'webhook-secret': SECRET, 'restricted-key': KEY });

    await presses(section(), 'Connect');

    expect(stripe.saved).toHaveLength(1);
    expect(told(section())).not.toContain('Saved.');
  });

  it('never_show_a_secret_again', async () => {
    await world.opens();
    await presses(section(), 'Connect an account');
    await fills({ 'stripe-account': 'acct_1A2b3C4d5E6f', 'webhook-secret': SECRET, 'restricted-key': KEY });
    expect(everything()).toContain(KEY);

    await presses(section(), 'Connect');
    await presses(section(), 'Change');

    expect(everything()).not.toContain(KEY);
    expect(everything()).not.toContain(SECRET);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain('_test_');
  });

  it.each([
    ['webhook-secret', 'we_1A2b3C4d5E6f7G8h', 'This is the id of the webhook endpoint'],
    ['webhook-secret', 'whsec_short', 'The webhook secret starts with whsec_'],
    ['restricted-key', `sk_test_${'k1'.repeat(12)}`, 'which may do everything'],
    ['restricted-key', `pk_test_${'k1'.repeat(12)}`, 'This is the publishable key'],
    ['restricted-key', `rk_live_${'k1'.repeat(12)}`, 'a key for live mode'],
    ['publishable-key', `sk_test_${'k1'.repeat(12)}`, 'must never get into a browser'],
    ['publishable-key', `pk_live_${'k1'.repeat(12)}`, 'a key for live mode'],
    ['stripe-account', '1A2b3C4d5E6f', 'starts with acct_'],
    ['stripe-account', 'acct_known01', 'connected in this mode already'],
  ])('name_the_mistake_in_%s_%s_before_anything_is_sent', async (field, value, text) => {
    stripe.all = [aConnection('acct_known01')];
    await world.opens();
    await presses(section(), 'Connect another account');
    await fills({ 'stripe-account': 'acct_1A2b3C4d5E6f', 'webhook-secret': SECRET, [field]: value });

    await presses(section(), 'Connect');

    expect(stripe.saved).toEqual([]);
    expect(errors()).toEqual([field]);
    expect(section().get('.field__error').text()).toContain(text);
    expect(document.activeElement?.getAttribute('name')).toBe(field);
  });

  it('show_a_refusal_of_the_server_at_its_field_and_keep_what_was_entered', async () => {
    await world.opens();
    await presses(section(), 'Connect an account');
    await fills({ 'stripe-account': 'acct_1A2b3C4d5E6f', 'webhook-secret': SECRET, 'restricted-key': KEY });
    stripe.refuse = new Problem('already_connected', 409, 'x');

    await presses(section(), 'Connect');

    expect(errors()).toEqual(['stripe-account']);
    expect(everything()).toContain(KEY);
    stripe.refuse = new Problem('unreachable', 0, 'x');
    await presses(section(), 'Connect');
    expect(told(section()).join()).toContain('The server cannot be reached');
  });

  it('change_the_publishable_key_and_keep_the_secrets', async () => {
    stripe.all = [aConnection('acct_known01', { mode: 'live', publishableKey: `pk_live_${'p1'.repeat(12)}` })];
    await world.opens();
    await presses(section(), 'Change');
    await fills({ 'publishable-key': `pk_live_${'p2'.repeat(12)}` });

    await presses(section(), 'Save');

    expect(stripe.saved[0]?.wanted).toMatchObject({ mode: 'live', apiKey: null, webhookSecret: null });
    expect(section().text()).toContain(`pk_live_${'p2'.repeat(12)}`);
    expect(stripe.checked).toEqual([]);
  });

  it('can_be_given_new_keys_where_one_is_connected_twice', async () => {
    stripe.all = [aConnection('acct_known01'), aConnection('acct_known01', { id: 'second' })];
    await world.opens();
    await presses(section(), 'Change');
    await fills({ 'webhook-secret': SECRET });

    await presses(section(), 'Save');

    expect(errors()).toEqual([]);
    expect(stripe.saved[0]?.wanted.webhookSecret).toBe(SECRET);
  });

  it('go_after_it_was_said_what_stops_working', async () => {
    stripe.all = [aConnection('acct_known01'), aConnection('acct_known02', { mode: 'live' })];
    await world.opens();
    await presses(section(), 'Remove');
    expect(section().get('dialog[open]').text()).toContain('cannot be paid there before');
    expect(section().get('dialog[open] .confirm__yes').classes()).toContain('mt-button--critical');
    expect(stripe.all).toHaveLength(2);

    await confirms(section(), 'Remove');

    expect(stripe.all.map((one) => one.account)).toEqual(['acct_known02']);
    expect(told(section())).toContain('acct_known01 has been removed.');
  });

  it('stay_while_a_test_account_would_take_their_place', async () => {
    stripe.all = [aConnection('acct_known01', { mode: 'live' }), aConnection('acct_known02')];
    await world.opens();
    await presses(section(), 'Remove');
    stripe.refuse = new Problem('test_takes_over', 409, 'x');

    await confirms(section(), 'Remove');

    expect(stripe.all).toHaveLength(2);
    expect(section().text()).toContain('Remove the test account first.');
  });

  it('can_be_asked_for_again', async () => {
    stripe.refuse = new Problem('unreachable', 0, 'x');
    await world.opens();
    expect(section().text()).toContain('could not be loaded');
    stripe.refuse = null;

    await presses(section(), 'Try again');

    expect(section().text()).toContain('No Stripe account is connected');
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    stripe.all = [
      aConnection('acct_known01', {
        check: aCheck({ missing: [{ right: 'refunds_write', permission: 'rak_x' }], unheard: ['charge.refunded'] }),
      }),
      aConnection('acct_known02', { mode: 'live', salesChannels: ['a'], readOnly: true, publishableKey: null }),
    ];
    await world.opens(language);
    expect(await barriers()).toEqual([]);
    await presses(section(), language === 'de' ? 'Ändern' : 'Change');
    expect(await barriers()).toEqual([]);
    await presses(section(), language === 'de' ? 'Weiteres Konto verbinden' : 'Connect another account');
    await presses(section(), language === 'de' ? 'Verbinden' : 'Connect');

    expect(await barriers()).toEqual([]);
  });
});
