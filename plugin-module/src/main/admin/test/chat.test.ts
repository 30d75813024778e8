import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import ChatPane from '../src/inbox/chat/ChatPane.vue';
import DetailsPane from '../src/inbox/details/DetailsPane.vue';
import ConversationList from '../src/inbox/list/ConversationList.vue';
import { onPage } from './mounting';
import { aConversation, aLostCard, aMessage, ME } from './words';

const waiting = { inCharge: 'nobody', waiting: true } as const;

describe('the chat', () => {
  let shown: ReturnType<typeof onPage>;

  afterEach(() => shown.page.unmount());

  async function openWith(conversation: ReturnType<typeof aConversation>): Promise<void> {
    shown = onPage(ChatPane);
    shown.desk.holds(conversation);
    await shown.inbox.open(conversation.summary.id);
    await flushPromises();
  }

  it('shows_text_as_text', async () => {
    await openWith(aConversation('a', [aMessage(1, { text: '<img src=x onerror=alert(1)>' })]));

    expect(shown.page.get('.message__text').text()).toBe('<img src=x onerror=alert(1)>');
    expect(shown.page.find('.message__text img').exists()).toBe(false);
  });

  it('says_who_said_what', async () => {
    await openWith(
      aConversation('a', [
        aMessage(1),
        aMessage(2, { author: 'assistant' }),
        aMessage(3, { author: 'agent', name: 'Demo agent 2' }),
        aMessage(4, { author: 'agent', name: ME.name }),
      ]),
    );

    const authors = shown.page.findAll('.message__author').map((one) => one.text());
    expect(authors).toEqual(['Shopper', 'Assistant (machine)', 'Demo agent 2', 'You']);
    expect(shown.page.findAll('.message--own')).toHaveLength(1);
  });

  it('lets_only_the_agent_in_charge_write', async () => {
    await openWith(aConversation('a', [aMessage(1)], waiting));
    expect(shown.page.find('textarea').exists()).toBe(false);

    await shown.page.get('.take__button').trigger('click');
    await flushPromises();

    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('says_kindly_who_was_faster', async () => {
    await openWith(aConversation('a', [aMessage(1)], waiting));
    const other = { id: 'other', name: 'Demo agent 2' };
    shown.desk.holds(aConversation('a', [aMessage(1)], { inCharge: 'agent', agent: other }));
    shown.desk.take = () => Promise.reject(new Problem('taken', 409, 'Demo agent 2 is in charge'));

    await shown.page.get('.take__button').trigger('click');
    await flushPromises();

    expect(shown.page.get('.chat__problem').text()).toBe('Demo agent 2 has already taken over this conversation.');
  });

  it('offers_to_send_a_failed_message_again', async () => {
    await openWith(aConversation('a', [aMessage(1)], { inCharge: 'agent', agent: ME }));
    shown.desk.refuse = new Problem('failed', 400, 'no');
    await shown.inbox.send('a', 'Hello', 'c1');
    await flushPromises();
    expect(shown.page.get('.outgoing').text()).toContain('Not sent.');

    shown.desk.refuse = null;
    await shown.page.get('.outgoing__action').trigger('click');
    await flushPromises();

    expect(shown.page.find('.outgoing').exists()).toBe(false);
    expect(shown.desk.sent).toMatchObject([{ clientId: 'c1' }]);
  });

  it('shows_a_payment_notice_as_a_card', async () => {
    const notice = { kind: 'payment', state: 'declined', amount: 1099, currency: 'eur', next: 'other_method' } as const;
    await openWith(aConversation('a', [aMessage(1, { author: 'system', text: 'Declined.', notice })]));

    const card = shown.page.get('.card').text();
    expect(card).toContain('€10.99');
    expect(card).toContain('Use another card or payment method');
  });

  it('warns_in_the_details_what_the_customer_must_not_hear', async () => {
    shown = onPage(DetailsPane, {}, 'de');
    shown.desk.holds({ ...aConversation('a', [aMessage(1)]), payments: [aLostCard] });
    await shown.inbox.open('a');
    await flushPromises();

    expect(shown.page.text()).toContain('lost_card');
    expect(shown.page.get('.badge--danger').text()).toBe('Dem Kunden nicht nennen');
  });

  it('marks_who_waits_in_the_list', async () => {
    shown = onPage(ConversationList, { openId: null });
    shown.desk.holds(aConversation('a', [aMessage(1)], waiting)).holds(aConversation('b', [aMessage(1)]));
    await shown.inbox.readAgain();
    await flushPromises();

    expect(shown.page.findAll('ul > li > a')).toHaveLength(2);
    expect(shown.page.findAll('.row--waiting')).toHaveLength(1);
  });

  it('says_so_when_the_list_cannot_be_read', async () => {
    shown = onPage(ConversationList, { openId: null });
    shown.desk.refuse = new Problem('unreachable', 0, 'down');
    await shown.inbox.readAgain();
    await flushPromises();
    expect(shown.page.get('[role=alert]').text()).toContain('could not be loaded');

    shown.desk.refuse = null;
    await shown.page.get('[role=alert] button').trigger('click');
    await flushPromises();

    expect(shown.page.text()).toContain('No conversations yet');
  });
});
