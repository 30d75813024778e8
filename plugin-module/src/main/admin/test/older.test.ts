import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import ChatPane from '../src/inbox/chat/ChatPane.vue';
import { onPage } from './mounting';
import { aConversation, aMessage } from './words';

const messages = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => aMessage(first + index));

describe('a long conversation', () => {
  let shown: ReturnType<typeof onPage>;

  const numbers = () => shown.inbox.state.value.open?.messages.map((one) => one.number) ?? [];
  const button = () => shown.page.find('.older__button');
  const status = () => shown.page.get('.box [role=status]').text();
  const holds = (last: number) => shown.desk.holds(aConversation('a', messages(1, last)));

  beforeEach(async () => {
    shown = onPage(ChatPane);
    shown.desk.most = 20;
    holds(50);
    await shown.inbox.open('a');
    await flushPromises();
  });

  afterEach(() => {
    vi.restoreAllMocks();
    shown.page.unmount();
  });

  async function showsOlder(): Promise<void> {
    await button().trigger('click');
    await flushPromises();
  }

  it('begins_with_its_newest_messages', () => {
    expect(numbers()).toEqual(messages(31, 50).map((one) => one.number));
    expect(button().text()).toBe('Show older messages');
  });

  it('shows_the_older_ones_until_there_are_none', async () => {
    await showsOlder();
    expect([numbers()[0], numbers().length]).toEqual([11, 40]);
    expect(status()).toBe('20 older messages are shown');

    await showsOlder();

    expect([numbers()[0], numbers().length]).toEqual([1, 50]);
    expect(status()).toBe('10 older messages are shown');
    expect(button().exists()).toBe(false);
  });

  it('does_not_take_older_messages_for_new_ones', async () => {
    const box = shown.page.get('.box');
    vi.spyOn(box.element, 'scrollHeight', 'get').mockReturnValue(1_000);
    await box.trigger('scroll');

    await showsOlder();

    expect(shown.page.find('.more').exists()).toBe(false);
  });

  it('leaves_in_place_what_the_agent_reads', async () => {
    const place = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    place.mockImplementation(function (this: Element) {
      const above = [...shown.page.element.querySelectorAll('.message')].indexOf(this);
      return new DOMRect(0, above * 30);
    });
    const box = shown.page.get('.box').element;
    box.scrollTop = 5;

    await showsOlder();

    expect(box.scrollTop).toBe(5 + 20 * 30);
  });

  it('lets_the_keyboard_go_on_in_the_messages', async () => {
    (button().element as HTMLElement).focus();

    await showsOlder();

    expect(document.activeElement).toBe(shown.page.get('.box').element);
  });

  it('says_that_the_older_ones_could_not_be_read_and_tries_again', async () => {
    shown.desk.refuse = new Problem('unreachable', 0, 'down');
    (button().element as HTMLElement).focus();
    await showsOlder();
    expect(shown.page.get('.older [role=alert]').text()).toBe('The older messages could not be loaded.');
    expect(document.activeElement).toBe(button().element);

    shown.desk.refuse = null;
    await showsOlder();

    expect(numbers()[0]).toBe(11);
    expect(shown.page.find('.older [role=alert]').exists()).toBe(false);
  });

  it('asks_only_once_at_a_time', async () => {
    shown.desk.reads = [];

    await Promise.all([shown.inbox.readOlder(), shown.inbox.readOlder()]);

    expect(shown.desk.reads).toEqual(['a']);
  });

  it('keeps_the_older_ones_when_it_is_read_again', async () => {
    await showsOlder();
    holds(52);

    await shown.inbox.readOpen();

    expect([numbers()[0], numbers().length]).toEqual([11, 42]);
    expect(shown.inbox.state.value.open?.hasOlder).toBe(true);
  });

  it('has_no_hole_after_more_was_missed_than_is_read_at_once', async () => {
    holds(100);

    shown.inbox.hear({ type: 'message', conversation: 'a', message: aMessage(100) });
    await flushPromises();
    shown.inbox.hear({ type: 'message', conversation: 'a', message: aMessage(101) });
    shown.desk.reads = [];
    await flushPromises();

    expect(numbers()).toEqual(messages(81, 101).map((one) => one.number));
    expect(shown.desk.reads).toEqual([]);
    await showsOlder();
    expect([numbers()[0], numbers().length]).toEqual([61, 41]);
  });

  it('drops_an_older_page_that_does_not_reach_what_is_shown_any_more', async () => {
    const older = shown.inbox.readOlder();
    shown.inbox.tell({
      type: 'conversationRead',
      conversation: { ...aConversation('a', messages(181, 200)), hasOlder: true },
    });
    await older;

    expect(numbers()).toEqual(messages(181, 200).map((one) => one.number));
    expect(shown.inbox.state.value.open).toMatchObject({ hasOlder: true, older: 'ready' });
  });
});
