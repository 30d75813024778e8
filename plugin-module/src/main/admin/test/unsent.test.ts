import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Router } from 'vue-router';
import App from '../src/App.vue';
import { Problem } from '../src/api/problem';
import type { NewSession } from '../src/api/wire';
import { createTexts } from '../src/i18n/i18n';
import { createPlaces } from '../src/router';
import { SERVICES } from '../src/services';
import { Session } from '../src/session/session';
import { ShopName } from '../src/session/shop-name';
import { aStorage, FakeDeliveries, FakeDesk, FakeSessionCalls, FakeSocket } from './fakes';
import { aConversation, aMessage, aSession, ME } from './words';

const down = new Problem('unreachable', 0, 'down');

describe('what an agent wrote and the server has not stored', () => {
  let page: ReturnType<typeof mount>;
  let router: Router;
  let session: Session;
  let desk: FakeDesk;

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    vi.stubGlobal(
      'WebSocket',
      vi.fn(() => new FakeSocket()),
    );
    desk = new FakeDesk().holds(aConversation('a', [aMessage(1)], { inCharge: 'agent', agent: ME }));
    session = new Session(aStorage({ 'stripe-chat.staff.session': JSON.stringify(aSession) }));
    router = createPlaces();
    page = mount(App, {
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
    });
    await router.push('/inbox/a');
    await flushPromises();
  });

  afterEach(() => {
    page.unmount();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  async function writes(text: string): Promise<void> {
    await page.get('textarea').setValue(text);
    await page.get('textarea').trigger('keydown', { key: 'Enter' });
    await flushPromises();
  }

  async function visits(path: string): Promise<void> {
    await router.push(path);
    await flushPromises();
  }

  async function signsIn(who: NewSession): Promise<void> {
    await session.signIn(Object.assign(new FakeSessionCalls(), { signIn: async () => who }), 'login', 'demo');
    await flushPromises();
  }

  async function later(milliseconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(milliseconds);
    await flushPromises();
  }

  it('keeps_its_order_when_another_page_was_shown_meanwhile', async () => {
    desk.refuse = down;
    await writes('first');
    await visits('/outbox');
    desk.refuse = null;
    await visits('/inbox/a');

    await writes('second');
    await later(1_000);

    expect(desk.sent.map((one) => one.text)).toEqual(['first', 'second']);
    expect(page.find('.outgoing').exists()).toBe(false);
  });

  it('is_shown_as_not_sent_though_it_failed_while_another_page_was_shown', async () => {
    desk.refuse = down;
    await writes('first');
    await visits('/outbox');
    await later(150_000);
    desk.refuse = null;

    await visits('/inbox');
    expect(page.get('[data-row=a]').text()).toContain('Not sent');
    await visits('/inbox/a');

    expect(page.get('.outgoing').text()).toContain('Not sent.');
  });

  it('is_there_when_the_same_agent_signs_in_again', async () => {
    desk.refuse = new Problem('signed_out', 401, 'over');
    await writes('first');
    session.end();
    await flushPromises();
    desk.refuse = null;

    await signsIn(aSession);
    expect(page.get('.outgoing').text()).toContain('first');
    await page.get('.outgoing__action').trigger('click');
    await flushPromises();

    expect(desk.sent.map((one) => one.text)).toEqual(['first']);
  });

  it('is_neither_shown_to_another_agent_nor_said_in_their_name', async () => {
    desk.refuse = down;
    await writes('first');
    session.end();
    await flushPromises();
    desk.refuse = null;

    await signsIn({ ...aSession, token: 'token-2', staff: { id: 'other', name: 'Demo agent 2', role: 'agent' } });
    await later(150_000);

    expect(page.find('[data-row=a]').exists()).toBe(true);
    expect(page.text()).not.toContain('first');
    expect(page.text()).not.toContain('Not sent');
    expect(desk.sent).toEqual([]);
  });
});
