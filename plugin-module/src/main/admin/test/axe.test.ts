import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Router } from 'vue-router';
import App from '../src/App.vue';
import { createTexts } from '../src/i18n/i18n';
import { createPlaces } from '../src/router';
import { SERVICES } from '../src/services';
import { Session } from '../src/session/session';
import { ShopName } from '../src/session/shop-name';
import { barriers } from './barriers';
import { FakeAudio } from './fake-audio';
import { aStorage, FakeDeliveries, FakeDesk, FakeSessionCalls, FakeSocket } from './fakes';
import { aConversation, aFullConversation, aLostCard, aMessage, aSession, ME } from './words';

describe.each(['de', 'en'] as const)('everybody can use the inbox in %s', (language) => {
  let page: ReturnType<typeof mount>;
  let router: Router;
  const [payment] = aFullConversation.payments;
  const desk = new FakeDesk()
    .holds({
      ...aFullConversation,
      payments: [
        { ...(payment ?? aLostCard), matches: false },
        { ...aLostCard, paymentIntent: 'pi_old' },
      ],
    })
    .holds(aConversation('empty', [aMessage(1)], { waiting: true, inCharge: 'nobody' }))
    .holds(aConversation('mine', [aMessage(1)], { waiting: true, inCharge: 'agent', agent: ME }))
    .holds(
      aConversation(
        'long',
        [...Array(201).keys()].map((at) => aMessage(at + 1)),
      ),
    )
    .holds(aConversation('closed', [aMessage(1)], { state: 'closed' }));

  beforeEach(async () => {
    localStorage.clear();
    vi.stubGlobal('AudioContext', FakeAudio);
    vi.stubGlobal('WebSocket', FakeSocket);
    const session = new Session(aStorage({ 'stripe-chat.staff.session': JSON.stringify(aSession) }));
    const services = {
      session,
      shop: new ShopName(session),
      sessionCalls: new FakeSessionCalls(),
      deskCalls: desk,
      deliveryCalls: new FakeDeliveries(),
    };
    router = createPlaces();
    page = mount(App, {
      attachTo: document.body,
      global: { plugins: [createTexts(language), router], provide: { [SERVICES as symbol]: services } },
    });
    document.documentElement.lang = language;
    await router.push('/');
    await flushPromises();
  });

  afterEach(() => {
    page.unmount();
    vi.unstubAllGlobals();
  });

  it('in_the_list', async () => {
    expect(page.findAll('[data-row]').length).toBe(4);
    expect(page.find('[role=switch]').exists()).toBe(true);
    expect(await barriers()).toEqual([]);
  });

  it.each(['full', 'full/details', 'empty/details', 'mine', 'long', 'closed', 'nope'])('at_%s', async (place) => {
    await router.push(`/inbox/${place}`);
    await flushPromises();
    for (const fold of page.findAll('details')) fold.element.setAttribute('open', '');

    expect(await barriers()).toEqual([]);
  });

  it('before_closing_what_waits', async () => {
    await router.push('/inbox/mine');
    await flushPromises();
    await page.get('.head__close').trigger('click');

    expect(page.find('dialog[open]').exists()).toBe(true);
    expect(await barriers()).toEqual([]);
  });

  it('and_a_planted_barrier_is_found', async () => {
    page.get('main').element.append(document.createElement('button'));

    expect(await barriers()).toEqual([expect.stringContaining('button-name')]);
  });
});
