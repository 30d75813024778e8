import { describe, expect, it } from 'vitest';
import type { InboxEvent } from '../src/inbox/events';
import { hasGap } from '../src/inbox/pages';
import { reduce } from '../src/inbox/reduce';
import { counts, rows, unread } from '../src/inbox/select';
import { emptyInbox, type InboxState } from '../src/inbox/state';
import { aConversation, aMessage, aSummary, ME } from './words';

function inboxAfter(...events: InboxEvent[]): InboxState {
  return events.reduce(reduce, emptyInbox({}));
}

const numbers = (state: InboxState) => state.open?.messages.map((one) => one.number);

describe('the list', () => {
  it('shows_the_newest_conversation_first', () => {
    const state = inboxAfter({
      type: 'listRead',
      conversations: [aSummary('old', { lastAt: '2026-11-22T09:00:00Z' }), aSummary('new')],
    });

    expect(rows(state, 'open', ME.id).map((one) => one.id)).toEqual(['new', 'old']);
  });

  it('filters_what_waits_and_what_is_mine', () => {
    const state = inboxAfter({
      type: 'listRead',
      conversations: [
        aSummary('waiting', { waiting: true, inCharge: 'nobody' }),
        aSummary('mine', { inCharge: 'agent', agent: ME }),
        aSummary('theirs', { inCharge: 'agent', agent: { id: 'other', name: 'Demo agent 2' } }),
        aSummary('over', { state: 'closed', inCharge: 'agent', agent: ME }),
      ],
    });

    expect(counts(state, ME.id)).toEqual({ open: 3, waiting: 1, mine: 1, closed: 1 });
    expect(rows(state, 'mine', ME.id)[0]?.id).toBe('mine');
    expect(rows(state, 'closed', ME.id)[0]?.id).toBe('over');
  });

  it('keeps_a_message_that_came_while_the_list_was_on_its_way', () => {
    const state = inboxAfter(
      { type: 'listRead', conversations: [aSummary('a')] },
      { type: 'messageArrived', conversation: 'a', message: aMessage(2, { text: 'newer' }) },
      { type: 'listRead', conversations: [aSummary('a')] },
    );

    expect(state.conversations.a?.preview).toBe('newer');
    expect(state.conversations.a?.lastNumber).toBe(2);
  });

  it('forgets_rows_that_the_server_no_longer_lists_but_not_the_open_one', () => {
    const state = inboxAfter(
      { type: 'listRead', conversations: [aSummary('a'), aSummary('b')] },
      { type: 'opened', id: 'a' },
      { type: 'listRead', conversations: [] },
    );

    expect(Object.keys(state.conversations)).toEqual(['a']);
  });

  it('stays_on_screen_when_reading_it_again_fails', () => {
    const state = inboxAfter({ type: 'listRead', conversations: [aSummary('a')] }, { type: 'listFailed' });

    expect(state.load).toBe('ready');
    expect(inboxAfter({ type: 'listFailed' }).load).toBe('failed');
  });
});

describe('unread', () => {
  it('counts_what_came_after_the_last_look', () => {
    const state = inboxAfter(
      { type: 'listRead', conversations: [aSummary('a', { lastNumber: 3 })] },
      { type: 'seen', id: 'a' },
      { type: 'messageArrived', conversation: 'a', message: aMessage(4) },
    );

    expect(unread(state, state.conversations.a ?? aSummary('a'))).toBe(1);
  });

  it('counts_only_what_waits_on_a_new_browser', () => {
    const state = reduce(emptyInbox(null), {
      type: 'listRead',
      conversations: [aSummary('old', { lastNumber: 9 }), aSummary('waiting', { lastNumber: 5, waiting: true })],
    });

    expect(rows(state, 'open', ME.id).map((one) => unread(state, one))).toEqual([0, 1]);
  });

  it('asks_for_nothing_in_a_closed_conversation', () => {
    const state = inboxAfter({ type: 'listRead', conversations: [aSummary('a', { state: 'closed', lastNumber: 3 })] });

    expect(rows(state, 'closed', ME.id).map((one) => unread(state, one))).toEqual([0]);
  });

  it('forgets_the_marks_of_conversations_that_are_gone', () => {
    const state = reduce(emptyInbox({ gone: 4, a: 1 }), { type: 'listRead', conversations: [aSummary('a')] });

    expect(state.seen).toEqual({ a: 1 });
  });
});

describe('the open conversation', () => {
  const opened: InboxEvent[] = [
    { type: 'opened', id: 'a' },
    { type: 'conversationRead', conversation: aConversation('a', [aMessage(1), aMessage(2)]) },
  ];

  it('shows_a_message_once_though_it_came_twice', () => {
    const twice = { type: 'messageArrived', conversation: 'a', message: aMessage(3) } as const;

    expect(numbers(inboxAfter(...opened, twice, twice))).toEqual([1, 2, 3]);
  });

  it('orders_by_number_and_notices_a_gap', () => {
    const state = inboxAfter(...opened, { type: 'messageArrived', conversation: 'a', message: aMessage(5) });

    expect(hasGap(state.open?.messages ?? [])).toBe(true);
    const full = reduce(state, {
      type: 'conversationRead',
      conversation: aConversation(
        'a',
        [1, 2, 3, 4].map((number) => aMessage(number)),
      ),
    });
    expect(numbers(full)).toEqual([1, 2, 3, 4, 5]);
    expect(hasGap(full.open?.messages ?? [])).toBe(false);
  });

  it('is_not_touched_by_an_answer_for_another_one', () => {
    const state = inboxAfter(...opened, {
      type: 'conversationRead',
      conversation: aConversation('b', [aMessage(1), aMessage(2), aMessage(3)]),
    });

    expect(numbers(state)).toEqual([1, 2]);
  });

  it('tells_a_missing_conversation_from_a_failed_one', () => {
    const opening: InboxEvent = { type: 'opened', id: 'a' };

    expect(inboxAfter(opening, { type: 'conversationFailed', id: 'a', missing: true }).open?.load).toBe('missing');
    expect(inboxAfter(opening, { type: 'conversationFailed', id: 'a', missing: false }).open?.load).toBe('failed');
    expect(inboxAfter(...opened, { type: 'conversationFailed', id: 'a', missing: false }).open?.load).toBe('ready');
  });
});

describe('a deleted conversation', () => {
  const deleted: InboxEvent[] = [
    { type: 'listRead', conversations: [aSummary('a')] },
    { type: 'opened', id: 'a' },
    { type: 'gone', id: 'a' },
  ];
  const late: [string, InboxEvent][] = [
    ['the list', { type: 'listRead', conversations: [aSummary('a')] }],
    ['the conversation', { type: 'conversationRead', conversation: aConversation('a', [aMessage(1)]) }],
    ['what was said before', { type: 'olderRead', conversation: aConversation('a', [aMessage(1)]) }],
    ['its summary', { type: 'summaryChanged', summary: aSummary('a') }],
    ['a message', { type: 'messageArrived', conversation: 'a', message: aMessage(2) }],
    ['that it is missing', { type: 'conversationFailed', id: 'a', missing: true }],
  ];

  it.each(late)('is_not_brought_back_by_%s_that_was_on_its_way', (_, event) => {
    const state = inboxAfter(...deleted, event);

    expect(state.conversations).toEqual({});
    expect(state.open).toMatchObject({ load: 'erased', messages: [] });
  });

  it('is_still_deleted_when_it_is_opened_again', () => {
    const state = inboxAfter(...deleted, { type: 'left' }, { type: 'opened', id: 'a' });

    expect(state.open?.load).toBe('erased');
  });
});

describe('sending', () => {
  const started: InboxEvent = {
    type: 'sendStarted',
    conversation: 'a',
    clientId: 'c1',
    text: 'Hi',
    attachment: null,
    at: '',
  };

  it('ends_when_the_message_comes_back_under_its_client_id', () => {
    const state = inboxAfter({ type: 'opened', id: 'a' }, started, {
      type: 'messageArrived',
      conversation: 'a',
      message: aMessage(1, { clientId: 'c1', author: 'agent' }),
    });

    expect(state.outgoing.a).toEqual([]);
    expect(numbers(state)).toEqual([1]);
  });

  it('ends_when_the_message_is_read_under_its_client_id', () => {
    const failed: InboxEvent = { type: 'sendFailed', conversation: 'a', clientId: 'c1', reason: 'unreachable' };
    const other: InboxEvent = { ...started, clientId: 'c2' };

    const state = inboxAfter({ type: 'opened', id: 'a' }, started, failed, other, {
      type: 'conversationRead',
      conversation: aConversation('a', [aMessage(1), aMessage(2, { clientId: 'c1', author: 'agent' })]),
    });

    expect(state.outgoing.a?.map((one) => one.clientId)).toEqual(['c2']);
    expect(numbers(state)).toEqual([1, 2]);
  });

  it('keeps_a_failed_message_with_its_reason_until_it_is_discarded', () => {
    const state = inboxAfter(started, { type: 'sendFailed', conversation: 'a', clientId: 'c1', reason: 'unreachable' });

    expect(state.outgoing.a?.[0]).toMatchObject({ state: 'failed', reason: 'unreachable', text: 'Hi' });
    expect(reduce(state, { type: 'sendDropped', conversation: 'a', clientId: 'c1' }).outgoing.a).toEqual([]);
  });

  it('shows_a_retried_message_once', () => {
    const failed: InboxEvent = { type: 'sendFailed', conversation: 'a', clientId: 'c1', reason: 'failed' };

    expect(inboxAfter(started, failed, started).outgoing.a).toHaveLength(1);
  });

  it('leaves_a_retried_message_in_its_place', () => {
    const second: InboxEvent = { ...started, clientId: 'c2' };

    expect(inboxAfter(started, second, started).outgoing.a?.map((one) => one.clientId)).toEqual(['c1', 'c2']);
  });
});
