import { describe, expect, it } from 'vitest';
import type { Summary } from '../src/api/wire';
import { rings, tabTitle } from '../src/inbox/attention';
import { reduce } from '../src/inbox/reduce';
import { callsForMe } from '../src/inbox/select';
import { emptyInbox, type InboxState } from '../src/inbox/state';
import { aMessage, aSummary, ME } from './words';

const COLLEAGUE = { id: 'other', name: 'Demo agent 2' };
const mine = { inCharge: 'agent', agent: ME } as const;
const theirs = { inCharge: 'agent', agent: COLLEAGUE } as const;

const listing = (...conversations: readonly Summary[]): InboxState =>
  reduce(emptyInbox({}), { type: 'listRead', conversations });

describe('the name of the tab', () => {
  it.each([
    [0, 'Demo shop', 'Inbox – Demo shop'],
    [3, 'Demo shop', '(3) Inbox – Demo shop'],
    [120, 'Demo shop', '(99+) Inbox – Demo shop'],
    [1, '', '(1) Inbox – Stripe Chat'],
  ])('with %i in the shop "%s" is %s', (calls, shop, title) => {
    expect(tabTitle(calls, 'Inbox', shop)).toBe(title);
  });
});

describe('what calls for the agent', () => {
  it.each([
    ['waits for anybody', { waiting: true, inCharge: 'nobody' }, 1],
    ['is unread with the assistant', {}, 1],
    ['is mine and waits', { ...mine, waiting: true }, 1],
    ['is closed', { state: 'closed' }, 0],
    ['is with a colleague', { ...theirs, waiting: true }, 0],
  ] as const)('what %s', (_, more, calls) => {
    expect(callsForMe(listing(aSummary('a', more)), ME.id)).toBe(calls);
  });

  it('calls_as_long_as_it_waits_though_it_was_read', () => {
    const waiting = listing(aSummary('waits', { waiting: true, inCharge: 'nobody' }), aSummary('talks'));
    const read = ['waits', 'talks'].reduce((state, id) => reduce(state, { type: 'seen', id }), waiting);

    expect(callsForMe(waiting, ME.id)).toBe(2);
    expect(callsForMe(read, ME.id)).toBe(1);
  });
});

describe('the sound', () => {
  const says = (more: Partial<Summary> = {}, message: Parameters<typeof aMessage>[1] = {}) => {
    const before = listing(aSummary('a', more));
    const after = reduce(before, { type: 'messageArrived', conversation: 'a', message: aMessage(2, message) });
    return (lookedAt: string | null) => rings(before, after, ME.id, lookedAt);
  };
  const becomes = (before: Partial<Summary>, after: Partial<Summary>) => {
    const state = listing(aSummary('a', before));
    return rings(state, reduce(state, { type: 'summaryChanged', summary: aSummary('a', after) }), ME.id, null);
  };

  it('comes_with_a_shopper_s_message_that_the_agent_does_not_look_at', () => {
    expect(says()(null)).toBe(true);
    expect(says(mine)('b')).toBe(true);
    expect(says(mine)('a')).toBe(false);
  });

  it('does_not_come_for_what_others_say', () => {
    expect(says({}, { author: 'assistant' })(null)).toBe(false);
    expect(says({}, { author: 'system' })(null)).toBe(false);
    expect(says({}, { author: 'agent' })(null)).toBe(false);
  });

  it('does_not_come_for_a_colleague_s_conversation', () => {
    expect(says(theirs)(null)).toBe(false);
  });

  it('comes_when_a_conversation_begins_to_wait_for_a_person_and_only_then', () => {
    expect(becomes({}, { waiting: true, inCharge: 'nobody' })).toBe(true);
    expect(becomes({ waiting: true, inCharge: 'nobody' }, { waiting: true, inCharge: 'nobody' })).toBe(false);
    expect(becomes(mine, { ...mine, waiting: true })).toBe(false);
    expect(becomes({ waiting: true, inCharge: 'nobody' }, { waiting: true, ...mine })).toBe(false);
  });

  it('comes_with_a_new_conversation_and_one_that_is_opened_again', () => {
    const empty = listing();
    const begun = reduce(empty, { type: 'summaryChanged', summary: aSummary('new') });

    expect(rings(empty, begun, ME.id, null)).toBe(true);
    expect(becomes({ state: 'closed' }, { lastNumber: 2 })).toBe(true);
    expect(becomes({ lastNumber: 1 }, { state: 'closed', lastNumber: 2 })).toBe(false);
  });

  it('does_not_come_when_the_page_is_opened_or_nothing_is_new', () => {
    const first = emptyInbox(null);
    const list = { type: 'listRead', conversations: [aSummary('a', { waiting: true })] } as const;
    const shown = reduce(first, list);

    expect(rings(first, shown, ME.id, null)).toBe(false);
    expect(rings(shown, reduce(shown, list), ME.id, null)).toBe(false);
    expect(rings(shown, reduce(shown, { type: 'line', state: 'lost' }), ME.id, null)).toBe(false);
  });

  it('comes_after_a_reconnect_with_what_was_missed', () => {
    const before = listing(aSummary('a'));
    const after = reduce(before, { type: 'listRead', conversations: [aSummary('a', { lastNumber: 4 })] });

    expect(rings(before, after, ME.id, null)).toBe(true);
  });
});
