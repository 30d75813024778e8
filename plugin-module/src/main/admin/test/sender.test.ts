import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import type { InboxEvent } from '../src/inbox/events';
import { Sender } from '../src/inbox/sender';
import { FakeDesk } from './fakes';

const down = new Problem('unreachable', 0, 'down');

describe('what an agent says', () => {
  let desk: FakeDesk;
  let events: InboxEvent[];
  let outdated: string[];
  let signedIn: boolean;
  let sender: Sender;

  beforeEach(() => {
    vi.useFakeTimers();
    desk = new FakeDesk();
    events = [];
    outdated = [];
    signedIn = true;
    sender = new Sender({
      calls: desk,
      signedIn: () => signedIn,
      tell: (event) => events.push(event),
      outdated: (id) => outdated.push(id),
    });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('is_sent_again_under_the_same_client_id_until_the_server_is_back', async () => {
    const answers = lostAnswers(2);

    const done = sender.send('a', 'c1', 'Hello');
    await vi.advanceTimersByTimeAsync(1_000 + 2_000);
    await done;

    expect(answers.asked).toEqual(['c1', 'c1', 'c1']);
    expect(desk.sent).toHaveLength(1);
    expect(events.map((event) => event.type)).toEqual(['messageArrived']);
  });

  it('does_not_overtake_what_was_written_before', async () => {
    desk.refuse = down;
    const both = Promise.all([sender.send('a', 'c1', 'first'), sender.send('a', 'c2', 'second')]);
    await vi.advanceTimersByTimeAsync(500);

    desk.refuse = null;
    await vi.advanceTimersByTimeAsync(1_000);
    await both;

    expect(desk.sent.map((one) => one.text)).toEqual(['first', 'second']);
  });

  it('takes_what_waits_behind_it_along_when_it_fails', async () => {
    desk.refuse = down;
    const both = Promise.all([sender.send('a', 'c1', 'first'), sender.send('a', 'c2', 'second')]);
    await vi.advanceTimersByTimeAsync(150_000);
    desk.refuse = null;
    await both;

    expect(desk.sent).toEqual([]);
    expect(events).toEqual([
      { type: 'sendFailed', conversation: 'a', clientId: 'c1', reason: 'unreachable' },
      { type: 'sendFailed', conversation: 'a', clientId: 'c2', reason: 'unreachable' },
    ]);
  });

  it('does_not_fail_because_one_failed_before_it_was_written_or_in_another_conversation', async () => {
    desk.refuse = new Problem('failed', 400, 'no');
    await sender.send('a', 'c1', 'first');
    desk.refuse = null;

    await Promise.all([sender.send('a', 'c2', 'second'), sender.send('b', 'c3', 'elsewhere')]);

    expect(desk.sent.map((one) => one.text)).toEqual(['second', 'elsewhere']);
  });

  it('waits_as_long_as_the_server_asks_for', async () => {
    desk.refuse = new Problem('too_many', 429, 'slowly', 7);
    const done = sender.send('a', 'c1', 'Hello');
    await vi.advanceTimersByTimeAsync(0);

    desk.refuse = null;
    await vi.advanceTimersByTimeAsync(6_999);
    expect(desk.sent).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    await done;

    expect(desk.sent).toHaveLength(1);
  });

  it('waits_half_a_minute_at_most_whatever_the_server_asks_for', async () => {
    desk.refuse = new Problem('too_many', 429, 'slowly', 3_600);
    const done = sender.send('a', 'c1', 'Hello');
    await vi.advanceTimersByTimeAsync(0);

    desk.refuse = null;
    await vi.advanceTimersByTimeAsync(30_000);
    await done;

    expect(desk.sent).toHaveLength(1);
  });

  it('is_shown_as_not_sent_after_two_minutes', async () => {
    desk.refuse = down;
    const done = sender.send('a', 'c1', 'Hello');

    await vi.advanceTimersByTimeAsync(150_000);
    await done;

    expect(events).toEqual([{ type: 'sendFailed', conversation: 'a', clientId: 'c1', reason: 'unreachable' }]);
  });

  it('is_never_said_in_the_name_of_who_signs_in_meanwhile', async () => {
    desk.refuse = down;
    const done = sender.send('a', 'c1', 'Hello');
    await vi.advanceTimersByTimeAsync(0);

    signedIn = false;
    desk.refuse = null;
    await vi.advanceTimersByTimeAsync(1_000);
    await done;

    expect(desk.sent).toEqual([]);
    expect(events).toEqual([{ type: 'sendFailed', conversation: 'a', clientId: 'c1', reason: 'signed_out' }]);
  });

  it('is_not_tried_again_when_the_server_has_refused_it', async () => {
    desk.refuse = new Problem('not_in_charge', 409, 'no');

    await sender.send('a', 'c1', 'Hello');

    expect(events).toEqual([{ type: 'sendFailed', conversation: 'a', clientId: 'c1', reason: 'not_in_charge' }]);
    expect(outdated).toEqual(['a']);
  });

  /** The server stores what it gets, and the first answers are lost on the way. */
  function lostAnswers(lost: number) {
    const asked: string[] = [];
    const send = desk.send.bind(desk);
    desk.send = async (id, clientId, text) => {
      asked.push(clientId);
      const message = await send(id, clientId, text);
      if (asked.length <= lost) throw down;
      return message;
    };
    return { asked };
  }
});
