import { flushPromises } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import ChatPane from '../src/inbox/chat/ChatPane.vue';
import { onPage } from './mounting';
import { aConversation, aMessage } from './words';

const left = {
  number: 2,
  at: '2026-11-22T10:00:00Z',
  question: 'Where is <b>it</b>?',
  tried: ['Looked at the order'],
  facts: [],
  candidates: ['Delivery time'],
} as const;

describe('a handover', () => {
  let shown: ReturnType<typeof onPage>;

  afterEach(() => shown.page.unmount());

  async function open(language: 'de' | 'en' = 'en'): Promise<void> {
    shown = onPage(ChatPane, {}, language);
    shown.desk.holds(
      aConversation('a', [aMessage(1), aMessage(2, { author: 'assistant' })], { inCharge: 'assistant' }),
    );
    await shown.inbox.readAgain();
    await shown.inbox.open('a');
    await flushPromises();
  }

  function handsOver(): ReturnType<typeof aConversation> {
    const called = aConversation('a', [aMessage(1), aMessage(2, { author: 'assistant' })], {
      inCharge: 'nobody',
      waiting: true,
    });
    shown.desk.holds({ ...called, handovers: [left] });
    return called;
  }

  it.each([
    ['en', ['Wanted', 'What the assistant has tried', 'What may have been meant']],
    ['de', ['Gewünscht', 'Was der Assistent versucht hat', 'Was gemeint sein könnte']],
  ] as const)('is_shown_behind_its_message_as_soon_as_a_person_is_called_%s', async (language, labels) => {
    await open(language);
    expect(shown.page.find('.handover').exists()).toBe(false);

    shown.inbox.hear({ type: 'conversation', summary: handsOver().summary });
    await flushPromises();

    expect(shown.page.findAll('.handover__label').map((one) => one.text())).toEqual(labels);
    expect(shown.page.get('.handover__question').text()).toBe('Where is <b>it</b>?');
    expect(shown.page.findAll('.messages > li').at(-1)?.classes()).toContain('handover');
  });

  it('shows_what_was_offered_as_text', async () => {
    shown = onPage(ChatPane);
    const offering = aMessage(1, { author: 'assistant', choices: ['Where is my parcel?', 'Cancel?'] });
    shown.desk.holds(aConversation('a', [offering]));

    await shown.inbox.open('a');
    await flushPromises();

    expect(shown.page.findAll('.message__choices li').map((one) => one.text())).toEqual([...offering.choices]);
    expect(shown.page.find('.message__choices button').exists()).toBe(false);
  });
});
