import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import { newSecret } from '../src/settings/events/secret';
import { barriers } from './barriers';
import type { FakeEvents } from './settings-fakes';
import { confirms, everything, presses, SettingsWorld, told } from './settings-world';

const ADDRESS = 'https://shop.example/events';

describe('the events for the shop', () => {
  let world: SettingsWorld;
  let events: FakeEvents;

  beforeEach(() => {
    world = new SettingsWorld();
    events = world.events;
  });

  afterEach(() => {
    world.closes();
  });

  const section = () => world.section('events');
  const isSet = () => {
    events.url = ADDRESS;
    events.secret = 'old';
  };

  it('are_sent_to_an_address_and_the_secret_is_shown_once', async () => {
    await world.opens();
    await section().get('[name=events-url]').setValue(` ${ADDRESS} `);
    await presses(section(), 'Save');
    expect(events.url).toBe(ADDRESS);
    const secret = events.secret ?? 'none';
    expect(section().text()).toContain(secret);

    await presses(section(), 'I have kept it');

    expect(everything()).not.toContain(secret);
    await presses(section(), 'Save');
    expect(events.secret).toBe(secret);
    expect(everything()).not.toContain(secret);
  });

  it.each([
    ['en', 'A Shopware shop needs nothing here'],
    ['de', 'Ein Shopware-Shop braucht hier nichts'],
  ] as const)('are_nothing_that_a_shopware_shop_needs_in_%s', async (language, words) => {
    await world.opens(language);

    expect(section().get('.events__note').text()).toContain(words);
  });

  it('are_signed_with_a_secret_of_the_shop_that_is_not_shown', async () => {
    await world.opens();
    await section().get('[name=events-url]').setValue(ADDRESS);
    await section().get('[name=events-secret]').setValue('whsec_own');

    await presses(section(), 'Save');

    expect(events.secret).toBe('whsec_own');
    expect(everything()).not.toContain('whsec_own');
  });

  it('are_signed_with_a_new_secret_after_a_question', async () => {
    isSet();
    await world.opens();
    await section().get('[name=events-url]').setValue('https://half.typed');
    await presses(section(), 'New secret');
    expect(section().get('dialog[open]').text()).toContain('The old one is over at once');
    expect(events.secret).toBe('old');

    await confirms(section(), 'New secret');

    expect(events.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(events.url).toBe(ADDRESS);
    expect(section().text()).toContain(events.secret);
    expect(newSecret()).not.toBe(newSecret());
  });

  it('show_no_secret_that_the_server_refused', async () => {
    isSet();
    await world.opens();
    events.refuse = new Problem('too_many', 429, 'x');
    await presses(section(), 'New secret');

    await confirms(section(), 'New secret');

    expect(everything()).not.toContain('whsec_');
  });

  it('show_a_secret_whose_answer_was_lost_and_try_again_with_the_same', async () => {
    isSet();
    events.losesAnswers = true;
    await world.opens();
    await presses(section(), 'New secret');
    await confirms(section(), 'New secret');
    const inForce = events.secret ?? 'none';
    expect(inForce).not.toBe('old');
    expect(section().text()).toContain(inForce);
    expect(told(section()).join()).toContain('The server cannot be reached');
    expect(told(section()).join()).toContain('keep both');

    events.losesAnswers = false;
    await presses(section(), 'I have kept it');
    await presses(section(), 'New secret');
    await confirms(section(), 'New secret');

    expect(events.secret).toBe(inForce);
    expect(section().text()).toContain(inForce);
  });

  it('keep_a_secret_on_the_screen_while_something_else_is_done', async () => {
    await world.opens();
    await section().get('[name=events-url]').setValue(ADDRESS);
    await presses(section(), 'Save');
    const secret = events.secret ?? 'none';

    await presses(section(), 'Save');
    events.refuse = new Problem('too_many', 429, 'x');
    await presses(section(), 'New secret');
    await confirms(section(), 'New secret');

    expect(section().text()).toContain(secret);
  });

  it.each([
    ['taken', true, 'The shop has taken the test event.'],
    ['answered_500', false, 'The shop did not take it (answer 500).'],
    ['bad_address', false, 'stripe-chat.trusted-shop-hosts'],
    ['something_new', false, 'As the server says.'],
  ])('are_tried_out_with_the_outcome_%s', async (code, taken, text) => {
    isSet();
    events.tried = { taken, code, detail: 'As the server says.' };
    await world.opens();

    await presses(section(), 'Send a test event');

    expect(told(section()).join()).toContain(text);
  });

  it.each([
    ['bad_event_url', 'events-url'],
    ['bad_event_secret', 'events-secret'],
  ])('say_%s_at_its_field', async (code, field) => {
    await world.opens();
    events.refuse = new Problem(code, 400, 'x');

    await presses(section(), 'Save');

    expect(section().get('[aria-invalid]').attributes('name')).toBe(field);
  });

  it('end_after_it_was_said_what_stops_working', async () => {
    isSet();
    await world.opens();
    await presses(section(), 'Switch events off');
    expect(events.url).toBe(ADDRESS);

    await confirms(section(), 'Switch events off');

    expect(events.url).toBeNull();
    expect(told(section()).join()).toContain('Nothing is told any more.');
  });

  it('lead_to_what_was_not_delivered', async () => {
    isSet();
    await world.opens();

    await section().get('a').trigger('click');
    await flushPromises();

    expect(world.router.currentRoute.value.name).toBe('outbox');
  });

  it('can_be_asked_for_again', async () => {
    events.refuse = new Problem('unreachable', 0, 'x');
    await world.opens();
    expect(section().text()).toContain('could not be loaded');
    events.refuse = null;

    await presses(section(), 'Try again');

    expect(section().find('form').exists()).toBe(true);
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    await world.opens(language);
    await section().get('[name=events-url]').setValue(ADDRESS);
    await presses(section(), language === 'de' ? 'Speichern' : 'Save');

    expect(section().find('.once').exists()).toBe(true);
    expect(await barriers()).toEqual([]);
  });
});
