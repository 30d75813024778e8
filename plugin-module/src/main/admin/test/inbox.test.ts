import { beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import { Inbox } from '../src/inbox/inbox';
import { SeenMarks } from '../src/inbox/seen';
import { aStorage, FakeDesk } from './fakes';
import { aConversation, aMessage, aSummary } from './words';

const settled = () => new Promise((done) => setTimeout(done));

describe('the Inbox', () => {
  let desk: FakeDesk;
  let storage: Storage;
  let inbox: Inbox;

  beforeEach(async () => {
    desk = new FakeDesk().holds(aConversation('a', [aMessage(1)])).holds(aConversation('b', [aMessage(1)]));
    storage = aStorage();
    inbox = new Inbox({
      calls: desk,
      marks: new SeenMarks(storage, 'shop', 'me'),
      signedIn: () => true,
      language: () => 'de',
    });
    await inbox.readAgain();
    await inbox.open('a');
    desk.reads = [];
  });

  it('reads_list_and_open_conversation_again_after_a_reconnect', async () => {
    inbox.hear({ type: 'welcome' });
    await settled();

    expect(desk.reads.sort()).toEqual(['a', 'list']);
  });

  it('reads_the_conversation_again_when_a_message_is_missing', async () => {
    desk.holds(aConversation('a', [aMessage(1), aMessage(2), aMessage(3)]));

    inbox.hear({ type: 'message', conversation: 'a', message: aMessage(3) });
    await settled();

    expect(inbox.state.value.open?.messages.map((one) => one.number)).toEqual([1, 2, 3]);
  });

  it('reads_the_payments_again_when_the_payment_moved', async () => {
    const payment = { state: 'declined', amount: 1099, currency: 'eur' } as const;

    inbox.hear({ type: 'conversation', summary: aSummary('a', { payment }) });
    await settled();

    expect(desk.reads).toEqual(['a']);
  });

  it('can_try_again_under_the_same_client_id_what_was_refused', async () => {
    desk.refuse = new Problem('not_in_charge', 409, 'no');
    await inbox.send('a', 'Hello', 'c1');
    expect(inbox.state.value.outgoing.a?.[0]).toMatchObject({ clientId: 'c1', state: 'failed' });

    desk.refuse = null;
    await inbox.retry('a', 'c1');

    expect(desk.sent).toEqual([{ id: 'a', clientId: 'c1', text: 'Hello' }]);
    expect(inbox.state.value.outgoing.a).toEqual([]);
  });

  it('sends_the_messages_of_a_conversation_one_after_the_other', async () => {
    await Promise.all([inbox.send('a', 'first', 'c1'), inbox.send('a', 'second', 'c2')]);

    expect(desk.sent.map((one) => one.text)).toEqual(['first', 'second']);
  });

  it('sends_again_what_was_written_before_it_first', async () => {
    desk.refuse = new Problem('closed', 409, 'no');
    await Promise.all([
      inbox.send('a', 'first', 'c1'),
      inbox.send('a', 'second', 'c2'),
      inbox.send('a', 'third', 'c3'),
    ]);
    desk.refuse = null;

    await inbox.retry('a', 'c2');

    expect(desk.sent.map((one) => one.text)).toEqual(['first', 'second']);
    expect(inbox.state.value.outgoing.a).toMatchObject([{ clientId: 'c3', state: 'failed' }]);
  });

  it('reads_the_conversation_again_when_a_summary_is_ahead_of_it', async () => {
    desk.holds(aConversation('a', [aMessage(1), aMessage(2)]));

    inbox.hear({ type: 'conversation', summary: aSummary('a', { lastNumber: 2 }) });
    await settled();

    expect(inbox.state.value.open?.messages.map((one) => one.number)).toEqual([1, 2]);
  });

  it('does_not_read_again_for_a_summary_whose_message_has_come', async () => {
    inbox.hear({ type: 'message', conversation: 'a', message: aMessage(2) });
    inbox.hear({ type: 'conversation', summary: aSummary('a', { lastNumber: 2, preview: 'text 2' }) });
    await settled();

    expect(desk.reads).toEqual([]);
  });

  it('looks_who_took_the_conversation_when_another_was_faster', async () => {
    const other = { id: 'other', name: 'Demo agent 2' };
    desk.holds(aConversation('a', [aMessage(1)], { inCharge: 'agent', agent: other }));
    desk.take = () => Promise.reject(new Problem('taken', 409, 'Demo agent 2 is in charge'));

    const problem = await inbox.take('a');

    expect(problem?.code).toBe('taken');
    expect(inbox.state.value.conversations.a?.agent?.name).toBe('Demo agent 2');
  });

  it('remembers_what_was_seen_across_a_reload', () => {
    inbox.markSeen('a');

    expect(new SeenMarks(storage, 'shop', 'me').read()).toMatchObject({ a: 1 });
    expect(new SeenMarks(storage, 'shop', 'somebody else').read()).toBeNull();
    expect(new SeenMarks(storage, 'other shop', 'me').read()).toBeNull();
  });

  it('takes_nothing_but_numbers_for_marks', () => {
    const marks = (kept: string) => new SeenMarks(aStorage({ 'stripe-chat.staff.seen.shop.me': kept }), 'shop', 'me');

    expect(marks('{"a":3,"b":"4","c":-1,"d":1.5}').read()).toEqual({ a: 3 });
    expect(marks('{').read()).toBeNull();
  });

  it('reads_the_conversation_again_when_a_summary_says_nothing_new', async () => {
    inbox.hear({ type: 'conversation', summary: aSummary('a') });
    await settled();

    expect(desk.reads).toEqual(['a']);
  });

  it('does_not_read_again_for_what_the_summary_itself_tells', async () => {
    inbox.hear({ type: 'conversation', summary: aSummary('a', { waiting: true, lastAuthor: 'shopper' }) });
    await settled();

    expect(desk.reads).toEqual([]);
  });

  it('reads_once_more_for_all_that_happens_while_it_reads', async () => {
    for (let round = 0; round < 5; round++) inbox.hear({ type: 'conversation', summary: aSummary('a') });
    await settled();

    expect(desk.reads).toEqual(['a', 'a']);
  });

  it('says_that_it_is_out_of_date_until_it_could_be_read_again', async () => {
    desk.refuse = new Problem('unreachable', 0, 'down');
    await inbox.readOpen();
    expect(inbox.state.value.open).toMatchObject({ load: 'ready', stale: true });

    desk.refuse = null;
    await inbox.readOpen();

    expect(inbox.state.value.open?.stale).toBe(false);
  });

  it('closes_and_reopens', async () => {
    expect(await inbox.close('a')).toBeNull();
    expect(inbox.state.value.conversations.a?.state).toBe('closed');

    expect(await inbox.reopen('a')).toBeNull();
    expect(inbox.state.value.conversations.a?.state).toBe('open');
  });

  it('says_that_a_conversation_does_not_exist', async () => {
    await inbox.open('nope');

    expect(inbox.state.value.open?.load).toBe('missing');
  });
});
