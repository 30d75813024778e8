import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import { barriers } from './barriers';
import { aCheck, aConnection, anEar, type FakeStripe } from './settings-fakes';
import { presses, SettingsWorld } from './settings-world';

const KEY = `rk_test_${'k1'.repeat(12)}`;
const ACCOUNT = 'acct_1A2b3C4d5E6f';

describe('the events of Stripe', () => {
  let world: SettingsWorld;
  let stripe: FakeStripe;

  beforeEach(() => {
    world = new SettingsWorld();
    stripe = world.stripe;
  });

  afterEach(() => {
    vi.useRealTimers();
    world.closes();
  });

  const section = () => world.section('stripe');
  const card = () => section().get(`[data-connection=${ACCOUNT}]`);

  it('need_nothing_but_a_key', async () => {
    await world.opens();
    await presses(section(), 'Connect an account');
    await section().get('[name=stripe-account]').setValue(ACCOUNT);
    await section().get('[name=restricted-key]').setValue(KEY);

    await presses(section(), 'Connect');

    expect(stripe.saved[0]?.wanted.webhookSecret).toBeNull();
    expect(card().text()).toContain('no event has come in yet. Press “Test events”.');
    expect(await barriers()).toEqual([]);
  });

  it('need_a_key_or_a_secret_and_the_way_by_hand_opens', async () => {
    await world.opens();
    await presses(section(), 'Connect an account');
    await section().get('[name=stripe-account]').setValue(ACCOUNT);

    await presses(section(), 'Connect');

    expect(stripe.saved).toEqual([]);
    expect(section().get('details').attributes('open')).toBeDefined();
    expect(section().get('.field__error').text()).toContain('made by hand');
  });

  it.each([
    ['not_allowed', 'rak_webhook_write'],
    ['not_taken', 'must be public'],
    ['something_new', 'It did not work'],
  ])('that_could_not_be_set_up_for_%s_name_the_reason_and_the_way_by_hand', async (problem, text) => {
    stripe.all = [aConnection(ACCOUNT, { events: anEar({ verifiable: false, problem }) })];
    await world.opens();
    expect(card().text()).toContain('do not come in');
    expect(card().text()).toContain(text);
    expect(card().get('details code').text()).toBe(`https://chat.example/stripe/webhooks/id-${ACCOUNT}`);
    expect(await barriers()).toEqual([]);

    await presses(card(), 'Set up events');

    expect(card().text()).toContain('no event has come in yet. Press “Test events”.');
    expect(stripe.checked).toEqual([`id-${ACCOUNT}`]);
  });

  it('that_stripe_leaves_out_are_set_up_again', async () => {
    stripe.all = [aConnection(ACCOUNT, { check: aCheck({ unheard: ['charge.refunded'] }) })];
    await world.opens();
    expect(card().get('.key__events').text()).toContain('charge.refunded');

    await presses(card(), 'Set up events');

    expect(card().find('.key__events').exists()).toBe(false);
  });

  it('are_tried_by_a_test_that_comes_back', async () => {
    stripe.all = [aConnection(ACCOUNT)];
    await world.opens();

    await presses(card(), 'Test events');

    expect(card().text()).toContain('The test came back');
  });

  it('are_good_news_only_when_one_has_come', async () => {
    stripe.all = [aConnection(ACCOUNT, { events: stripe.ear })];
    await world.opens();
    expect(card().get('.events .notice').classes()).toContain('notice--attention');

    await presses(card(), 'Test events');

    expect(card().get('.events .notice').classes()).toContain('notice--good');
    expect(card().text()).toContain('by the webhook endpoint that we made');
  });

  it('that_nobody_can_try_are_waited_for', async () => {
    stripe.all = [aConnection(ACCOUNT, { readOnly: true, events: stripe.ear })];

    await world.opens();

    expect(card().text()).toContain('no event has come in yet.');
    expect(card().text()).not.toContain('Test events');
  });

  it('are_told_to_stay_away_when_it_does_not', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    stripe.all = [aConnection(ACCOUNT)];
    stripe.comesBack = false;
    await world.opens();
    await presses(card(), 'Test events');
    expect(card().text()).toContain('Stripe is being asked');

    await vi.advanceTimersByTimeAsync(31_000);
    await flushPromises();

    expect(card().text()).toContain('did not come back');
  });

  it('are_not_tried_when_stripe_refuses', async () => {
    stripe.all = [aConnection(ACCOUNT)];
    await world.opens();
    stripe.refuse = new Problem('ping_not_allowed', 409, 'x');

    await presses(card(), 'Test events');

    expect(card().text()).toContain('may not make PaymentIntents');
    expect(card().text()).not.toContain('came back');
  });

  it('cannot_be_tried_by_a_connection_that_only_reads', async () => {
    stripe.all = [aConnection(ACCOUNT, { readOnly: true })];

    await world.opens();

    expect(card().text()).not.toContain('Test events');
  });
});
