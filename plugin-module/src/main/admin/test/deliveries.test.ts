import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Router } from 'vue-router';
import App from '../src/App.vue';
import { Problem } from '../src/api/problem';
import { createTexts, type Language } from '../src/i18n/i18n';
import { createPlaces } from '../src/router';
import { SERVICES } from '../src/services';
import { Session } from '../src/session/session';
import { ShopName } from '../src/session/shop-name';
import { barriers } from './barriers';
import { aStorage, FakeDeliveries, FakeDesk, FakeSessionCalls, FakeSocket } from './fakes';
import { aDeparture, anArrival, aSession } from './words';

describe('the Outbox', () => {
  let page: ReturnType<typeof mount>;
  let router: Router;
  let boxes: FakeDeliveries;

  beforeEach(() => {
    vi.stubGlobal('WebSocket', FakeSocket);
    boxes = new FakeDeliveries();
  });

  afterEach(() => {
    page.unmount();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  async function opened(language: Language = 'en', role: 'admin' | 'agent' = 'admin'): Promise<void> {
    const signedIn = { ...aSession, staff: { ...aSession.staff, role } };
    const session = new Session(aStorage({ 'stripe-chat.staff.session': JSON.stringify(signedIn) }));
    const sessionCalls = new FakeSessionCalls();
    sessionCalls.role = role;
    const services = {
      session,
      shop: new ShopName(session),
      sessionCalls,
      deskCalls: new FakeDesk(),
      deliveryCalls: boxes,
    };
    router = createPlaces();
    page = mount(App, {
      attachTo: document.body,
      global: { plugins: [createTexts(language), router], provide: { [SERVICES as symbol]: services } },
    });
    document.documentElement.lang = language;
    await router.push('/outbox');
    await flushPromises();
  }

  const button = (text: string) => page.findAll('main button').filter((one) => one.text() === text);

  it('shows_what_was_not_delivered_and_sends_it_again', async () => {
    boxes.departures = [aDeparture('a'), aDeparture('b', { state: 'waiting', cause: '' })];
    await opened();
    expect(page.get('main').text()).toContain('1 not delivered');
    expect(page.get('main').text()).toContain('Stripe gives no answer.');
    expect(page.get('main').text()).toContain('Note in Stripe');

    await button('Send again')[0]?.trigger('click');
    await flushPromises();

    expect(boxes.departures[0]?.state).toBe('waiting');
    expect(page.get('main').text()).toContain('0 not delivered');
    expect(button('Send again')).toHaveLength(0);
  });

  it('asks_before_it_skips', async () => {
    boxes.departures = [aDeparture('a', { state: 'uncertain' })];
    await opened();

    await button('Skip')[0]?.trigger('click');
    expect(boxes.departures[0]?.state).toBe('uncertain');
    await page.get('dialog .confirm__yes').trigger('click');
    await flushPromises();

    expect(boxes.departures[0]?.state).toBe('skipped');
  });

  it('deals_with_an_event_once_more', async () => {
    boxes.arrivals = [anArrival('evt_1')];
    await opened();
    expect(page.get('main').text()).toContain('It could not be read.');

    await button('Try again')[0]?.trigger('click');
    await flushPromises();

    expect(page.get('main').text()).toContain('Everything that came in has been dealt with');
  });

  it('asks_before_it_skips_an_event', async () => {
    boxes.arrivals = [anArrival('evt_1')];
    await opened();

    await button('Skip')[0]?.trigger('click');
    expect(boxes.arrivals).toHaveLength(1);
    expect(page.get('dialog').text()).toContain('It is never dealt with');
    await page.get('dialog .confirm__yes').trigger('click');
    await flushPromises();

    expect(boxes.arrivals).toHaveLength(0);
  });

  it('says_what_went_wrong_and_keeps_what_it_had_read', async () => {
    boxes.departures = [aDeparture('a')];
    await opened();
    boxes.refuse = new Problem('unreachable', 0, 'down');

    await button('Send again')[0]?.trigger('click');
    await flushPromises();

    expect(page.get('main [role=alert]').text()).toContain('cannot be reached');
    expect(page.get('main').text()).toContain('pi_demo');
  });

  it('says_when_somebody_else_was_faster', async () => {
    boxes.departures = [aDeparture('a')];
    await opened();
    boxes.sendAgain = () => Promise.reject(new Problem('not_dead', 409, 'It is not dead.'));

    await button('Send again')[0]?.trigger('click');
    await flushPromises();

    expect(page.get('main [role=alert]').text()).toContain('settled meanwhile');
    expect(page.find('main [role=alert] .notice--neutral').exists()).toBe(true);
  });

  it('lets_what_went_wrong_be_read_until_the_next_deed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    boxes.departures = [aDeparture('a')];
    await opened();
    const sendAgain = boxes.sendAgain.bind(boxes);
    boxes.sendAgain = () => Promise.reject(new Problem('not_dead', 409, 'It is not dead.'));
    await button('Send again')[0]?.trigger('click');
    await flushPromises();

    vi.advanceTimersByTime(10_000);
    await flushPromises();
    expect(page.get('main [role=alert]').text()).toContain('settled meanwhile');
    boxes.sendAgain = sendAgain;
    await button('Send again')[0]?.trigger('click');
    await flushPromises();

    expect(page.get('main [role=alert]').text()).toBe('');
  });

  it('can_be_tried_again_when_it_could_not_be_read', async () => {
    boxes.refuse = new Problem('unreachable', 0, 'down');
    await opened();
    boxes.refuse = null;

    await button('Try again')[0]?.trigger('click');
    await flushPromises();

    expect(page.get('main').text()).toContain('Everything has been delivered');
    expect(page.get('main [role=alert]').text()).toBe('');
  });

  it('looks_again_by_itself', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    await opened();
    const before = boxes.reads;

    vi.advanceTimersByTime(10_000);
    await flushPromises();

    expect(boxes.reads).toBe(before + 1);
  });

  it('is_for_supervisors_and_admins', async () => {
    await opened('en', 'agent');

    expect(page.get('main').text()).toContain('for supervisors and admins');
    expect(page.find('nav').exists()).toBe(false);
    expect(boxes.reads).toBe(0);
  });

  it('can_be_reached_from_the_inbox', async () => {
    await opened();
    const [inbox, outbox] = page.findAll('nav a');

    expect(inbox?.text()).toBe('Inbox');
    expect(outbox?.attributes('aria-current')).toBe('page');
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    boxes.departures = [aDeparture('a'), aDeparture('b', { state: 'uncertain', cause: '' })];
    boxes.arrivals = [anArrival('evt_1')];
    await opened(language);

    expect(await barriers()).toEqual([]);
  });
});
