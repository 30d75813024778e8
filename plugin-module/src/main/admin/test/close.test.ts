import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import type { Summary } from '../src/api/wire';
import type { Language } from '../src/i18n/i18n';
import ChatPane from '../src/inbox/chat/ChatPane.vue';
import ConversationList from '../src/inbox/list/ConversationList.vue';
import { onPage } from './mounting';
import { aConversation, aMessage, ME } from './words';

const mine = { inCharge: 'agent', agent: ME } as const;
const theirs = { inCharge: 'agent', agent: { id: 'other', name: 'Demo agent 2' } } as const;

describe('closing', () => {
  let shown: ReturnType<typeof onPage>;
  const dialog = () => shown.page.get('dialog').element as HTMLDialogElement;
  const isClosed = () => shown.inbox.state.value.conversations.a?.state === 'closed';

  afterEach(() => shown.page.unmount());

  async function openWith(more: Partial<Summary>, language: Language = 'en'): Promise<void> {
    shown = onPage(ChatPane, {}, language);
    shown.desk.holds(aConversation('a', [aMessage(1)], more));
    await shown.inbox.open('a');
    await flushPromises();
  }

  async function press(selector: string): Promise<void> {
    await shown.page.get(selector).trigger('click');
    await flushPromises();
  }

  it('needs_one_press_when_nobody_waits', async () => {
    await openWith(mine);

    await press('.head__close');

    expect(isClosed()).toBe(true);
    expect(shown.page.find('.head__close').exists()).toBe(false);
    expect(document.activeElement?.textContent).toContain('Reopen');
  });

  it('asks_first_when_the_shopper_waits', async () => {
    await openWith({ ...mine, waiting: true }, 'de');

    await press('.head__close');
    expect(isClosed()).toBe(false);
    expect(dialog().open).toBe(true);
    expect(shown.page.get('dialog').text()).toContain('Der Kunde wartet auf eine Antwort.');
    await press('dialog .confirm__yes');

    expect(isClosed()).toBe(true);
    expect(dialog().open).toBe(false);
  });

  it('is_left_when_the_agent_thinks_better_of_it', async () => {
    await openWith({ ...mine, waiting: true });
    await press('.head__close');

    await press('dialog button');

    expect(isClosed()).toBe(false);
    expect(dialog().open).toBe(false);
  });

  it('lets_nobody_write_and_says_why', async () => {
    await openWith({ ...mine, state: 'closed' });

    const field = shown.page.get('textarea');
    expect(field.attributes('disabled')).toBeDefined();
    expect(shown.page.get('button[type=submit]').attributes('disabled')).toBeDefined();
    const hint = shown.page.get(`#${field.attributes('aria-describedby')}`).text();
    expect(hint).toBe('Closed. Reopen the conversation to write.');
    expect(shown.page.get('.closed').text()).toContain('This conversation is closed.');
  });

  it('can_be_undone', async () => {
    await openWith({ ...mine, state: 'closed' });

    await press('.closed__button');

    expect(isClosed()).toBe(false);
    expect(shown.page.find('.closed').exists()).toBe(false);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('goes_on_at_the_heading_when_the_assistant_is_in_charge_again', async () => {
    await openWith({ state: 'closed' });

    await press('.closed__button');

    expect(document.activeElement?.getAttribute('data-heading')).toBe('chat');
  });

  it.each([
    ['en', 'Demo agent 2 is in charge of this conversation and can close it.'],
    ['de', 'Demo agent 2 betreut dieses Gespräch und kann es schließen.'],
  ] as const)('says_kindly_in_%s_that_a_colleague_is_in_charge', async (language, words) => {
    await openWith({}, language);
    shown.desk.holds(aConversation('a', [aMessage(1)], theirs));
    shown.desk.close = () => Promise.reject(new Problem('taken', 409, 'Demo agent 2 is in charge'));

    await press('.head__close');

    expect(shown.page.get('.chat__problem').text()).toBe(words);
    expect(isClosed()).toBe(false);
  });

  it('says_kindly_that_a_colleague_reopened_it', async () => {
    await openWith({ state: 'closed' });
    shown.desk.holds(aConversation('a', [aMessage(1)], theirs));
    shown.desk.reopen = () => Promise.reject(new Problem('taken', 409, 'Demo agent 2 is in charge'));

    await press('.closed__button');

    expect(shown.page.get('.chat__problem').text()).toBe('Demo agent 2 is already in charge of this conversation.');
    expect(shown.page.find('.closed').exists()).toBe(false);
  });

  it('says_that_it_did_not_work_and_can_be_tried_again', async () => {
    await openWith(mine);
    shown.desk.refuse = new Problem('unreachable', 0, 'down');
    await press('.head__close');
    expect(shown.page.get('.chat__problem').text()).toContain('cannot be reached');

    shown.desk.refuse = null;
    await press('.head__close');

    expect(shown.page.get('.chat__problem').text()).toBe('');
    expect(isClosed()).toBe(true);
  });

  it('puts_the_conversation_under_its_own_filter', async () => {
    shown = onPage(ConversationList, { openId: null });
    shown.desk
      .holds(aConversation('a', [aMessage(1)], { state: 'closed' }))
      .holds(aConversation('b', [aMessage(1), aMessage(2)]));
    await shown.inbox.readAgain();
    await flushPromises();
    const choices = shown.page.findAll('.filter__choice');
    expect(choices.map((one) => one.text().replace(/\s+/g, ' '))).toEqual([
      'Open 1',
      'Waiting 0',
      'Mine 0',
      'Closed 1',
    ]);

    await choices[3]?.trigger('click');

    expect(shown.page.findAll('[data-row]').map((row) => row.attributes('data-row'))).toEqual(['a']);
  });

  it('says_that_nothing_is_closed', async () => {
    shown = onPage(ConversationList, { openId: null });
    await shown.inbox.readAgain();
    await flushPromises();

    await shown.page.findAll('.filter__choice')[3]?.trigger('click');

    expect(shown.page.text()).toContain('No closed conversations');
  });
});
