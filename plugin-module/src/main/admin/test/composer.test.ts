import { afterEach, describe, expect, it } from 'vitest';
import MessageComposer from '../src/inbox/chat/MessageComposer.vue';
import { onPage } from './mounting';

describe('the composer', () => {
  let shown: ReturnType<typeof onPage>;
  const field = () => shown.page.get('textarea');
  const open = () => {
    shown = onPage(MessageComposer, { conversationId: 'a' });
  };

  afterEach(() => shown.page.unmount());

  it('sends_with_enter_and_is_empty_then', async () => {
    open();
    await field().setValue('  Hello \n there ');
    await field().trigger('keydown', { key: 'Enter' });

    await expect.poll(() => shown.desk.sent).toMatchObject([{ id: 'a', text: 'Hello \n there' }]);
    expect(field().element.value).toBe('');
  });

  it('starts_a_new_line_with_shift_and_enter', async () => {
    open();
    await field().setValue('Hello');
    await field().trigger('keydown', { key: 'Enter', shiftKey: true });

    expect(shown.desk.sent).toEqual([]);
    expect(field().element.value).toBe('Hello');
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])('does_not_send_while_a_word_is_composed %j', async (state) => {
    open();
    await field().setValue('にほ');
    await field().trigger('keydown', { key: 'Enter', ...state });

    expect(field().element.value).toBe('にほ');
  });

  it('sends_neither_nothing_nor_too_much', async () => {
    open();
    const send = shown.page.get('button[type=submit]');
    expect(send.attributes('disabled')).toBeDefined();

    await field().setValue('x'.repeat(4_001));

    expect(send.attributes('disabled')).toBeDefined();
    expect(shown.page.text()).toContain('1 character too many');
  });

  it('keeps_an_unsent_text_for_the_next_visit', async () => {
    open();
    await field().setValue('unfinished');

    expect(shown.inbox.drafts.get('a')).toBe('unfinished');
  });

  it('has_a_label', () => {
    open();
    expect(shown.page.get(`label[for="${field().attributes('id')}"]`).text()).toBe('Your message');
  });
});
