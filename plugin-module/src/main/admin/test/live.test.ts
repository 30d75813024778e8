import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskLineUrl, type LineState, LiveLine } from '../src/api/live';
import type { DeskFrame } from '../src/api/wire';
import { FakeSocket } from './fakes';
import { aSummary } from './words';

describe('the live line', () => {
  let sockets: FakeSocket[];
  let states: LineState[];
  let frames: DeskFrame[];
  let line: LiveLine;
  const onSignedOut = vi.fn();
  const last = () => sockets.at(-1) ?? new FakeSocket();

  beforeEach(() => {
    vi.useFakeTimers();
    onSignedOut.mockReset();
    sockets = [];
    states = [];
    frames = [];
    line = new LiveLine({
      url: 'ws://shop/ws/desk',
      token: () => 'token-1',
      onFrame: (frame) => frames.push(frame),
      onState: (state) => states.push(state),
      onSignedOut,
      random: () => 1,
      open: () => {
        sockets.push(new FakeSocket());
        return last() as unknown as WebSocket;
      },
    });
    line.start();
  });

  afterEach(() => {
    line.stop();
    vi.useRealTimers();
  });

  function connected(): void {
    last().accept();
    last().says({ type: 'welcome' });
  }

  it('says_hello_with_the_token_and_is_online_after_the_welcome', () => {
    last().accept();
    expect(last().sent).toEqual([{ type: 'hello', token: 'token-1' }]);
    expect(states).toEqual(['connecting']);

    last().says({ type: 'welcome' });

    expect(states).toEqual(['connecting', 'online']);
  });

  it('waits_longer_after_each_failure_up_to_half_a_minute', () => {
    const waits = [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000];
    for (const [index, wait] of waits.entries()) {
      last().breaks();
      vi.advanceTimersByTime(wait - 1);
      expect(sockets).toHaveLength(index + 1);
      vi.advanceTimersByTime(1);
      expect(sockets).toHaveLength(index + 2);
    }
  });

  it('starts_with_the_short_wait_again_after_a_welcome', () => {
    last().breaks();
    vi.advanceTimersByTime(1_000);
    last().breaks();
    vi.advanceTimersByTime(2_000);
    connected();

    last().breaks();
    vi.advanceTimersByTime(1_000);

    expect(sockets).toHaveLength(4);
    expect(states.at(-1)).toBe('lost');
  });

  it('pings_every_5_seconds_and_stays_when_the_pong_comes', () => {
    connected();
    for (let round = 1; round <= 3; round++) {
      vi.advanceTimersByTime(5_000);
      expect(last().sent.filter((one) => one.type === 'ping')).toHaveLength(round);
      last().says({ type: 'pong' });
    }

    expect(sockets).toHaveLength(1);
    expect(states.at(-1)).toBe('online');
  });

  it('notices_within_9_seconds_that_nothing_comes_back_and_connects_again', () => {
    connected();
    const dead = last();

    vi.advanceTimersByTime(9_000);
    expect(dead.closed).toBe(true);
    expect(states.at(-1)).toBe('lost');

    vi.advanceTimersByTime(1_000);
    expect(sockets).toHaveLength(2);
  });

  it('gives_up_a_connection_that_never_says_welcome', () => {
    last().accept();

    vi.advanceTimersByTime(10_000);

    expect(states.at(-1)).toBe('lost');
  });

  it('ends_the_session_when_the_token_is_unknown', () => {
    last().accept();
    last().breaks(4401);
    vi.advanceTimersByTime(60_000);

    expect(onSignedOut).toHaveBeenCalledOnce();
    expect(sockets).toHaveLength(1);
  });

  it('tries_at_once_when_asked', () => {
    last().breaks();

    line.tryNow();

    expect(sockets).toHaveLength(2);
  });

  it('passes_on_what_it_understands_and_ignores_the_rest', () => {
    connected();
    last().says({ type: 'conversation', summary: aSummary('a') });
    last().says({ type: 'weather' });
    last().says({ type: 'message', conversation: 'a' });
    last().says('not json');

    expect(frames.map((frame) => frame.type)).toEqual(['welcome', 'conversation']);
  });

  it('is_silent_after_it_was_stopped', () => {
    connected();

    line.stop();
    vi.advanceTimersByTime(120_000);

    expect(sockets).toHaveLength(1);
    expect(last().closed).toBe(true);
  });

  it('is_encrypted_when_the_page_is', () => {
    expect(deskLineUrl({ protocol: 'https:', host: 'chat.example' })).toBe('wss://chat.example/ws/desk');
    expect(deskLineUrl({ protocol: 'http:', host: 'localhost:8080' })).toBe('ws://localhost:8080/ws/desk');
  });
});
