import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Router } from 'vue-router';
import App from '../src/App.vue';
import { createTexts } from '../src/i18n/i18n';
import { createPlaces } from '../src/router';
import { SERVICES } from '../src/services';
import { Session } from '../src/session/session';
import { ShopName } from '../src/session/shop-name';
import { aStorage, FakeDeliveries, FakeDesk, FakeSessionCalls, FakeSocket } from './fakes';
import { aConversation, aMessage, aSession } from './words';

describe('the staff pages', () => {
  let page: ReturnType<typeof mount>;
  let router: Router;
  let socket: FakeSocket;
  let mounting: Parameters<typeof mount>[1];
  const desk = new FakeDesk()
    .holds(aConversation('waits', [aMessage(1), aMessage(2)], { waiting: true, inCharge: 'nobody' }))
    .holds(aConversation('talks', [aMessage(1)]));

  beforeEach(async () => {
    localStorage.clear();
    vi.stubGlobal(
      'WebSocket',
      vi.fn(() => {
        socket = new FakeSocket();
        return socket;
      }),
    );
    const session = new Session(aStorage({ 'stripe-chat.staff.session': JSON.stringify(aSession) }));
    router = createPlaces();
    mounting = {
      attachTo: document.body,
      global: {
        plugins: [createTexts('en'), router],
        provide: {
          [SERVICES as symbol]: {
            session,
            shop: new ShopName(session),
            sessionCalls: new FakeSessionCalls(),
            deskCalls: desk,
            deliveryCalls: new FakeDeliveries(),
          },
        },
      },
    };
    page = mount(App, mounting);
    await router.push('/');
    await flushPromises();
  });

  afterEach(() => {
    page.unmount();
    vi.unstubAllGlobals();
  });

  it('begin_with_the_inbox_and_name_the_shop', () => {
    expect(router.currentRoute.value.path).toBe('/inbox');
    expect(page.get('header').text()).toContain('Demo shop');
    expect(document.documentElement.lang).toBe('en');
  });

  it('count_in_the_tab_what_waits_or_is_unread_and_name_the_shop', async () => {
    expect(document.title).toBe('(1) Inbox – Demo shop');

    socket.says({ type: 'message', conversation: 'talks', message: aMessage(2) });
    await flushPromises();
    expect(document.title).toBe('(2) Inbox – Demo shop');

    await router.push('/inbox/talks');
    await flushPromises();

    expect(document.title).toBe('(1) Inbox – Demo shop');
  });

  it('do_not_take_a_message_for_read_while_the_tab_is_hidden', async () => {
    await router.push('/inbox/talks');
    await flushPromises();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));

    socket.says({ type: 'message', conversation: 'talks', message: aMessage(2) });
    await flushPromises();
    expect(document.title).toBe('(2) Inbox – Demo shop');

    hidden.mockRestore();
    document.dispatchEvent(new Event('visibilitychange'));
    await flushPromises();

    expect(document.title).toBe('(1) Inbox – Demo shop');
  });

  it('tell_a_screen_reader_what_the_shopper_says', async () => {
    await router.push('/inbox/talks');
    await flushPromises();

    socket.says({ type: 'message', conversation: 'talks', message: aMessage(2, { text: 'Are you there?' }) });
    await flushPromises();

    expect(page.get('[aria-live=polite]').text()).toBe('New message from Shopper: Are you there?');
  });

  it('say_that_the_connection_is_lost', async () => {
    socket.breaks();
    await flushPromises();

    expect(page.get('.line').text()).toContain('Connection lost');
  });

  it('ask_the_server_again_and_again_while_the_live_line_is_cut', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    page.unmount();
    page = mount(App, mounting);
    await flushPromises();
    socket.breaks();
    desk.reads = [];

    vi.advanceTimersByTime(10_000);
    await flushPromises();

    expect(desk.reads).toEqual(['list', 'list']);
    vi.useRealTimers();
  });

  it('ask_to_sign_in_again_when_the_session_is_over', async () => {
    socket.breaks(4401);
    await flushPromises();

    expect(page.get('h1').text()).toBe('Sign in');
    expect(page.get('[role=alert]').text()).toContain('You were signed out');
  });

  it('sign_out', async () => {
    await page.get('.bar__out').trigger('click');
    await flushPromises();

    expect(page.get('h1').text()).toBe('Sign in');
    expect(page.get('[role=alert]').text()).toBe('');
  });
});
