import { describe, expect, it } from 'vitest';
import { readFrame } from '../src/api/frames';
import { readConversation, readNewSession, readSession, readShop, readSummary } from '../src/api/read';
import { instant, webAddress, whole } from '../src/api/shape';
import { aFullConversation, aMessage, aSession, aSummary } from './words';

type Path = readonly (string | number)[];

/** Every place of a JSON value, the deepest included. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

/** The same JSON with something else at one place, or nothing. */
function altered(value: object, path: Path, to: unknown): object {
  const copy = structuredClone(value);
  const parent = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, copy as never);
  const last = path.at(-1) ?? '';
  if (to === undefined) delete parent[last];
  else parent[last] = to;
  return copy;
}

const everywhere = places(aFullConversation);

describe('a conversation on the wire', () => {
  it('leads_a_browser_to_web_addresses_only', () => {
    const led = ['https://shop.example/faq', null, 'javascript:alert(1)', 'data:text/html,x', '/admin', ''];

    expect(led.map((one) => webAddress(one, 'url'))).toEqual([
      'https://shop.example/faq',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is_read_as_it_is', () => {
    expect(readConversation(aFullConversation, 'conversation')).toEqual(aFullConversation);
  });

  it.each(everywhere.map((path) => [path.join('.'), path] as const))('is_refused_with_nonsense_at_%s', (_, path) => {
    expect(() => readConversation(altered(aFullConversation, path, { no: 'sense' }), 'conversation')).toThrow();
  });

  it.each(
    everywhere.filter((path) => !/^\d+$/.test(String(path.at(-1)))).map((path) => [path.join('.'), path] as const),
  )('is_refused_without_%s', (_, path) => {
    expect(() => readConversation(altered(aFullConversation, path, undefined), 'conversation')).toThrow();
  });

  it.each([
    'cart',
    'cart.orderNumber',
    'cart.shipping',
    'summary.payment',
    'summary.agent',
    'summary.lastAuthor',
    'payments.0.reason',
    'payments.0.reason.adviceCode',
    'payments.0.steps.1.reason',
    'messages.1.notice',
  ])('may_have_null_at_%s', (place) => {
    expect(() => readConversation(altered(aFullConversation, place.split('.'), null), 'conversation')).not.toThrow();
  });

  it.each([
    ['summary.state', 'parked'],
    ['summary.inCharge', 'robot'],
    ['messages.0.author', 'bot'],
    ['messages.1.notice.kind', 'weather'],
    ['messages.1.notice.next', 'contact_bank'],
    ['payments.0.state', 'refunded'],
    ['payments.0.proof', 'word of honour'],
    ['payments.0.reason.adviceCode', 7],
    ['payments.0.mode', 'play'],
    ['payments.0.steps.0.state', 'linked'],
    ['payments.0.amount', 10.99],
    ['payments.0.amount', '1099'],
    ['payments.0.linkedAt', '22.11.2026'],
    ['cart.items.0.amount', null],
    ['payments.0.matches', 'yes'],
  ])('is_refused_with_%s_%j', (place, word) => {
    const wrong = altered(aFullConversation, place.split('.'), word);

    expect(() => readConversation(wrong, 'conversation')).toThrow(
      expect.objectContaining({ code: 'bad_answer', message: expect.stringContaining(place.split('.').at(-1) ?? '') }),
    );
  });

  it('may_be_authorized_and_may_say_more_than_this_page_knows', () => {
    const authorized = altered(aFullConversation, ['payments', 0, 'state'], 'authorized');

    expect(readConversation({ ...authorized, mood: 'good' }, 'conversation')).toEqual(authorized);
  });
});

describe('the other answers on the wire', () => {
  it('are_read_as_they_are', () => {
    const { token, ...view } = aSession;

    expect(readSummary(aSummary('a', { state: 'closed' }), 'summary').state).toBe('closed');
    expect(readShop({ id: 'shop', name: 'Demo shop' }, 'shop').name).toBe('Demo shop');
    expect(readNewSession(aSession, 'session').token).toBe(token);
    expect(readSession(view, 'session')).toEqual(view);
  });

  it.each([null, 'text', [], { ...aSession, shop: {} }, { ...aSession, staff: { id: 'a', name: 'b', role: 'king' } }])(
    'are_refused_when_they_are_%j',
    (answer) => {
      expect(() => readNewSession(answer, 'session')).toThrow();
    },
  );

  it('know_a_moment_and_a_whole_number', () => {
    expect(instant('2026-11-22T10:15:30.123456Z', 'at')).toBe('2026-11-22T10:15:30.123456Z');
    expect(() => instant('2026-11-22T25:15:30Z', 'at')).toThrow();
    expect(() => whole(2 ** 60, 'amount')).toThrow();
    expect(() => whole(Number.NaN, 'amount')).toThrow();
  });
});

describe('a frame of the live line', () => {
  it.each([
    { type: 'welcome' },
    { type: 'pong' },
    { type: 'conversation', summary: aSummary('a') },
    { type: 'message', conversation: 'a', message: aMessage(1) },
  ])('is_read_as_it_is %j', (frame) => {
    expect(readFrame(JSON.stringify(frame))).toEqual(frame);
  });

  it.each([
    { type: 'toString' },
    { type: 'conversation', summary: { ...aSummary('a'), state: 'parked' } },
    { type: 'conversation', summary: { id: 'a' } },
    { type: 'message', conversation: 'a', message: { number: 1 } },
    { type: 'message', message: aMessage(1) },
    ['welcome'],
    null,
  ])('is_ignored_when_it_is_%j', (frame) => {
    expect(readFrame(JSON.stringify(frame))).toBeNull();
  });

  it.each(['not json', 7, undefined])('is_ignored_when_it_is_%s', (data) => {
    expect(readFrame(data)).toBeNull();
  });
});
