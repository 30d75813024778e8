import { describe, expect, it, vi } from 'vitest';
import { deskCalls, sessionCalls } from '../src/api/calls';
import { createHttp } from '../src/api/http';
import type { Problem } from '../src/api/problem';
import { aConversation, aMessage, aSummary } from './words';

function answering(answer: () => Response | Promise<Response>, token: string | null = 'token-1') {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => answer());
  const onSignedOut = vi.fn();
  return { http: createHttp({ token: () => token, onSignedOut, fetch }), fetch, onSignedOut };
}

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

const refused = (call: Promise<unknown>): Promise<Problem> =>
  call.then(
    () => Promise.reject(new Error('was not refused')),
    (problem) => problem,
  );

describe('a call to the server', () => {
  it('carries_the_token_and_no_cookies', async () => {
    const { http, fetch } = answering(() => json(200, { conversations: [] }));

    await deskCalls(http).list('de');

    const [path, request] = fetch.mock.calls[0] ?? [];
    expect(path).toBe('/api/v1/desk/conversations?language=de');
    expect(request?.credentials).toBe('omit');
    expect(request?.headers).toMatchObject({ Authorization: 'Bearer token-1' });
  });

  it('sends_exactly_the_fields_of_the_wire', async () => {
    const { http, fetch } = answering(() => json(201, aMessage(1)));

    await deskCalls(http).send('id/1', 'c1', 'Hello');

    expect(fetch.mock.calls[0]?.[0]).toBe('/api/v1/desk/conversations/id%2F1/messages');
    expect(fetch.mock.calls[0]?.[1]?.body).toBe('{"clientId":"c1","text":"Hello"}');
  });

  it('asks_for_the_newest_messages_or_for_those_before_a_number', async () => {
    const { http, fetch } = answering(() => json(200, aConversation('a', [aMessage(1)])));

    await deskCalls(http).read('a', 'de');
    await deskCalls(http).read('a', 'de', 17);

    expect(fetch.mock.calls.map(([path]) => path)).toEqual([
      '/api/v1/desk/conversations/a?language=de',
      '/api/v1/desk/conversations/a?language=de&before=17',
    ]);
  });

  it.each(['take', 'close', 'reopen'] as const)('asks_the_server_to_%s_a_conversation', async (verb) => {
    const { http, fetch } = answering(() => json(200, aSummary('a')));

    await expect(deskCalls(http)[verb]('a')).resolves.toEqual(aSummary('a'));

    expect(fetch.mock.calls[0]?.[0]).toBe(`/api/v1/desk/conversations/a/${verb}`);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'POST' });
    expect(fetch.mock.calls[0]?.[1]?.body).toBeUndefined();
  });

  it('refuses_an_answer_of_another_shape', async () => {
    const { http } = answering(() => json(200, { conversations: [{ ...aSummary('a'), state: 'parked' }] }));

    const problem = await refused(deskCalls(http).list('de'));

    expect(problem).toMatchObject({ code: 'bad_answer', message: 'list.conversations[0].state is not open or closed' });
  });

  it('gives_the_code_of_a_refusal_and_the_time_to_wait', async () => {
    const locked = json(429, { code: 'locked', detail: 'Locked' }, { 'Retry-After': '295' });
    const { http, onSignedOut } = answering(() => locked, null);

    const problem = await refused(sessionCalls(http).signIn('login', 'password'));

    expect(problem).toMatchObject({ code: 'locked', status: 429, retryAfter: 295 });
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  it('ends_the_session_when_the_token_is_unknown', async () => {
    const { http, onSignedOut } = answering(() => json(401, { code: 'signed_out' }));

    expect((await refused(deskCalls(http).list('de'))).code).toBe('signed_out');
    expect(onSignedOut).toHaveBeenCalledOnce();
  });

  it('does_not_end_a_session_for_a_wrong_password', async () => {
    const { http, onSignedOut } = answering(() => json(401, { code: 'sign_in_failed' }), null);

    expect((await refused(sessionCalls(http).signIn('a', 'b'))).code).toBe('sign_in_failed');
    expect(onSignedOut).not.toHaveBeenCalled();
  });

  it('says_unreachable_when_no_answer_comes', async () => {
    const { http } = answering(() => Promise.reject(new TypeError('Failed to fetch')));

    expect(await refused(deskCalls(http).list('de'))).toMatchObject({ code: 'unreachable', status: 0 });
  });

  it.each([
    [502, 'unreachable'],
    [404, 'not_found'],
    [500, 'failed'],
  ])('finds_a_code_for_status_%i_without_a_readable_body', async (status, code) => {
    const { http } = answering(() => new Response('<html>', { status }));

    expect((await refused(deskCalls(http).read('a', 'en'))).code).toBe(code);
  });

  it('takes_an_empty_answer_to_a_sign_out', async () => {
    const { http } = answering(() => new Response(null, { status: 204 }));

    await expect(sessionCalls(http).signOut()).resolves.toBeUndefined();
  });
});
