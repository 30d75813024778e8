import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import ChatPane from '../src/inbox/chat/ChatPane.vue';
import DetailsPane from '../src/inbox/details/DetailsPane.vue';
import { onPage } from './mounting';
import { aConversation, aMessage, ME } from './words';

const mine = { inCharge: 'agent', agent: ME } as const;

describe('what shopper and agent know of each other', () => {
  let shown: ReturnType<typeof onPage>;

  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    shown.page.unmount();
    vi.useRealTimers();
  });

  async function openWith(conversation: ReturnType<typeof aConversation>, pane: object = ChatPane): Promise<void> {
    shown = onPage(pane as typeof ChatPane);
    shown.desk.holds(conversation);
    await shown.inbox.readAgain();
    await shown.inbox.open(conversation.summary.id);
    await flushPromises();
  }

  it.each([
    [0, 0, 'Sent'],
    [2, 1, 'Delivered'],
    [2, 2, 'Read'],
  ])('says_how_far_the_newest_own_message_has_come_%i_%i', async (delivered, seen, word) => {
    const marks = { shopper: { delivered, seen }, staff: { delivered: 0, seen: 0 } };
    const own = aMessage(2, { author: 'agent', name: ME.name });
    await openWith(aConversation('a', [aMessage(1), own], { ...mine, marks }));

    expect(shown.page.findAll('.message__sent').map((one) => one.text())).toEqual([word]);
  });

  it('tells_once_what_was_received_and_what_was_looked_at', async () => {
    await openWith(aConversation('a', [aMessage(1)], mine));

    shown.inbox.hear({ type: 'message', conversation: 'a', message: aMessage(2) });
    shown.inbox.hear({ type: 'message', conversation: 'a', message: aMessage(3) });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown.desk.marks).toEqual([{ conversation: 'a', number: 0, delivered: 3 }]);

    shown.inbox.markSeen('a');
    shown.inbox.markSeen('a');
    await vi.advanceTimersByTimeAsync(1_000);

    expect(shown.desk.marks.slice(1)).toEqual([{ conversation: 'a', number: 3, delivered: 3 }]);
  });

  it('tells_again_what_could_not_be_told', async () => {
    await openWith(aConversation('a', [aMessage(1)], mine));
    shown.desk.refuse = new Problem('unreachable', 0, 'No answer');
    shown.inbox.markSeen('a');
    await vi.advanceTimersByTimeAsync(1_000);
    shown.desk.refuse = null;

    shown.inbox.markSeen('a');
    await vi.advanceTimersByTimeAsync(1_000);

    expect(shown.desk.marks).toEqual([{ conversation: 'a', number: 1, delivered: 1 }]);
  });

  it('reports_what_waits_as_received_when_the_list_is_read', async () => {
    shown = onPage(ChatPane);
    shown.desk.holds(aConversation('a', [aMessage(1)], { waiting: true, inCharge: 'nobody' }));

    await shown.inbox.readAgain();
    await vi.advanceTimersByTimeAsync(1_000);

    expect(shown.desk.marks).toEqual([{ conversation: 'a', number: 0, delivered: 1 }]);
  });

  it('shows_a_shopper_typing_for_6_s_and_not_after_the_message', async () => {
    await openWith(aConversation('a', [aMessage(1)], mine));
    const line = () => shown.page.get('.chat__typing').text();

    shown.inbox.hear({ type: 'typing', conversation: 'a' });
    await flushPromises();
    expect(line()).toBe('The shopper is typing …');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(line()).toBe('');

    shown.inbox.hear({ type: 'typing', conversation: 'a' });
    shown.inbox.hear({ type: 'message', conversation: 'a', message: aMessage(2) });
    await flushPromises();
    expect(line()).toBe('');
  });

  it('announces_once_after_each_message_that_the_shopper_types', async () => {
    await openWith(aConversation('a', [aMessage(1)], mine));
    const line = () => shown.page.get('.chat__typing').text();
    const announced = () => shown.page.get('.chat__typing + [role=status]').text();
    const types = async () => {
      shown.inbox.hear({ type: 'typing', conversation: 'a' });
      await flushPromises();
    };
    await types();
    expect(announced()).toBe('The shopper is typing …');

    await vi.advanceTimersByTimeAsync(6_000);
    await types();
    expect(line()).toBe('The shopper is typing …');
    expect(announced()).toBe('');

    shown.inbox.hear({ type: 'message', conversation: 'a', message: aMessage(2) });
    await flushPromises();
    await types();
    expect(announced()).toBe('The shopper is typing …');
  });

  it('leaves_nobody_typing_when_the_line_is_cut', async () => {
    await openWith(aConversation('a', [aMessage(1)], mine));
    shown.inbox.hear({ type: 'typing', conversation: 'a' });

    shown.inbox.tell({ type: 'line', state: 'lost' });

    expect(shown.inbox.state.value.typing).toEqual([]);
  });

  it('tells_every_3_s_at_most_that_the_agent_types', async () => {
    await openWith(aConversation('a', [aMessage(1)], mine));

    for (const text of ['H', 'He', 'Hel', 'Hell', 'Hello']) {
      await shown.page.get('textarea').setValue(text);
      await vi.advanceTimersByTimeAsync(1_000);
    }

    expect(shown.desk.typed).toEqual(['a', 'a']);
  });

  it('shows_where_an_answer_is_from', async () => {
    const source = { title: 'Stripe', url: null, at: '2026-11-22T10:00:00Z' };
    await openWith(aConversation('a', [aMessage(1), aMessage(2, { author: 'assistant', source })]));

    expect(shown.page.get('.message__source').text()).toMatch(/^Source:\s+Stripe\s*, /);
  });

  it('shows_what_the_shopper_said_about_how_it_went', async () => {
    const ratings = [{ choice: 'partly', comment: 'Slow', at: '2026-11-22T10:00:00Z' }] as const;
    await openWith({ ...aConversation('a', [aMessage(1)]), ratings }, DetailsPane);

    expect(shown.page.text()).toContain('Did it help?');
    expect(shown.page.text()).toContain('Partly');
    expect(shown.page.text()).toContain('Slow');
  });

  it('drops_what_was_deleted_while_the_line_was_cut', async () => {
    await openWith(aConversation('a', [aMessage(1, { text: 'Secret' })], mine));
    shown.desk.conversations.delete('a');

    await shown.inbox.readAgain();
    await flushPromises();

    expect(shown.page.text()).not.toContain('Secret');
    expect(shown.page.get('[role=alert]').text()).toContain('Deleted by the shopper');
    expect(shown.inbox.state.value.conversations).not.toHaveProperty('a');
  });

  it('forgets_what_was_written_to_a_deleted_chat_and_not_sent', async () => {
    await openWith(aConversation('a', [aMessage(1)], mine));
    await shown.page.get('textarea').setValue('Half a sentence');
    shown.desk.refuse = new Problem('closed', 409, 'Closed');
    await shown.inbox.send('a', 'Never sent');
    shown.desk.refuse = null;

    shown.inbox.hear({ type: 'gone', conversation: 'a' });
    await flushPromises();

    expect(shown.inbox.state.value.outgoing).not.toHaveProperty('a');
    expect(shown.inbox.drafts.has('a')).toBe(false);
  });

  it('drops_at_once_what_the_shopper_has_deleted', async () => {
    await openWith(aConversation('a', [aMessage(1, { text: 'Secret' })], mine));

    shown.inbox.hear({ type: 'gone', conversation: 'a' });
    await flushPromises();

    expect(shown.page.text()).not.toContain('Secret');
    expect(shown.page.get('[role=alert]').text()).toContain('Deleted by the shopper');
    expect(shown.page.find('textarea').exists()).toBe(false);
    expect(shown.inbox.state.value.conversations).not.toHaveProperty('a');
  });
});
