import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { appCalls } from '../src/api/app';
import { Problem } from '../src/api/problem';
import { setUpCalls } from '../src/api/setup';
import { barriers } from './barriers';
import { presses, SettingsWorld } from './settings-world';
import { aSession } from './words';

describe('the set-up page', () => {
  let world: SettingsWorld;
  const fills = async (texts: Record<string, string>) => {
    for (const [name, text] of Object.entries(texts)) await world.main().get(`[name=${name}]`).setValue(text);
  };
  const ADMIN = { name: 'Demo admin', username: 'admin', 'new-password': 'a good new password' };

  beforeEach(() => {
    world = new SettingsWorld();
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
  });

  afterEach(() => {
    world.closes();
  });

  it('makes_the_first_admin_and_shop_and_goes_on_with_the_app', async () => {
    await world.opens('de', null, '/setup?token=good');
    await fills({ ...ADMIN, 'shop-name': ' Papier ', 'shop-page': 'https://shop.example/' });

    await presses(world.main(), 'Einrichten');

    expect(world.setUp.made).toEqual({
      login: 'admin',
      name: 'Demo admin',
      password: 'a good new password',
      shopName: 'Papier',
      language: 'de',
      page: 'https://shop.example',
    });
    expect(world.session.token()).toBe(aSession.token);
    expect(world.main().text()).toContain('App für Shopware 6.6 und 6.7');
    expect(world.main().get('code').text()).toContain(`data-shop="${aSession.shop}"`);
    expect(await barriers()).toEqual([]);
  });

  it('does_not_ask_for_a_shop_that_is_configured', async () => {
    world.setUp.standing = { ...world.setUp.standing, shop: 'Paper' };
    await world.opens('en', null, '/setup?token=good');
    expect(world.main().text()).toContain('The shop “Paper” is configured already.');
    await fills(ADMIN);

    await presses(world.main(), 'Set up');

    expect(world.setUp.made).toMatchObject({ shopName: null, page: null });
  });

  it('names_what_is_missing_and_sends_nothing', async () => {
    await world.opens('en', null, '/setup?token=good');

    await presses(world.main(), 'Set up');

    expect(
      world
        .main()
        .findAll('.field__error')
        .map((one) => one.text()),
    ).toEqual(['Please fill in.', 'Please fill in.', 'The password needs at least 12 characters.', 'Please fill in.']);
    expect(world.setUp.made).toBeNull();
    expect(await barriers()).toEqual([]);
  });

  it('says_at_the_field_what_the_server_refuses', async () => {
    await world.opens('en', null, '/setup?token=good');
    await fills({ ...ADMIN, 'shop-name': 'Paper', 'shop-page': 'https://shop.example/de' });
    world.setUp.setUp = () => Promise.reject(new Problem('bad_origin', 400, 'No'));

    await presses(world.main(), 'Set up');

    expect(
      world
        .main()
        .findAll('.field__error')
        .map((one) => one.text()),
    ).toEqual(['Only the beginning of the address, without a path and without a slash at the end.']);
  });

  it.each([
    ['https://chat.example', 'stripe-chat.public-url'],
    [location.origin, 'only this machine can reach'],
  ])('says_what_is_wrong_with_the_public_address %s', async (publicUrl, text) => {
    world.setUp.standing = { publicUrl, shop: null };

    await world.opens('en', null, '/setup?token=good');

    expect(world.main().get('.notice--attention').text()).toContain(text);
  });

  it.each([
    ['used', 'setup_done', 'Whoever has an account signs in.'],
    ['old', 'setup_link_over', 'Restart the server'],
    ['good', 'unreachable', 'The server cannot be reached.'],
  ])('helps_with_a_link_that_is %s', async (token, code, text) => {
    world.setUp.refuse = new Problem(code, 410, 'No');

    await world.opens('en', null, `/setup?token=${token}`);

    expect(world.main().text()).toContain(text);
    expect(world.main().find('form').exists()).toBe(false);
    expect(await barriers()).toEqual([]);
  });
});

describe('the way into a shop', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
  });

  afterEach(() => {
    world.closes();
  });

  it('downloads_each_edition', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }));
    await world.opens('en', 'admin', '/settings');

    for (const button of world.section('install').findAll('button[aria-label^=Download]')) {
      await button.trigger('click');
      await flushPromises();
    }

    expect(world.app.loaded).toEqual(['portable', 'newer']);
    expect(world.section('install').text()).toContain('Your browser has the file: StripeChat-newer.zip');
  });

  it.each([
    ['en', 'It holds a secret of this server'],
    ['de', 'Sie enthält ein Geheimnis dieses Servers'],
  ] as const)('says_why_the_file_is_kept_to_oneself_in_%s', async (language, words) => {
    await world.opens(language, 'admin', '/settings');

    expect(world.section('install').text()).toContain(words);
  });

  it('says_nothing_of_an_app_that_the_server_has_not', async () => {
    world.app.has = false;
    await world.opens('en', 'admin', '/settings');

    expect(world.section('install').text()).not.toContain('Shopware 6.6');
    expect(world.section('install').text()).toContain('Script tag');
  });
});

describe('the calls', () => {
  const door = (answer: Response) => ({
    token: () => 'token-1',
    onSignedOut: vi.fn(),
    fetch: vi.fn(async () => answer),
  });

  it('ask_for_the_app_with_the_bearer_token', async () => {
    const options = door(new Response('zip'));

    expect(await (await appCalls(options).download('newer')).text()).toBe('zip');

    expect(options.fetch).toHaveBeenCalledWith(
      '/api/v1/shopware-app.zip?edition=newer',
      expect.objectContaining({ method: 'GET', headers: { Authorization: 'Bearer token-1' }, credentials: 'omit' }),
    );
  });

  it('know_a_server_without_the_app', async () => {
    expect(await appCalls(door(new Response(null, { status: 404 }))).offered()).toBe(false);
    expect(await appCalls(door(new Response(null))).offered()).toBe(true);
  });

  it('notice_that_nobody_is_signed_in_any_more', async () => {
    const options = door(new Response(null, { status: 401 }));

    await expect(appCalls(options).download('portable')).rejects.toMatchObject({ code: 'signed_out' });

    expect(options.onSignedOut).toHaveBeenCalled();
  });

  it('send_the_token_of_the_link_in_the_body', async () => {
    const asked: unknown[] = [];
    const calls = setUpCalls(async (...call) => {
      asked.push(call);
      return { publicUrl: 'u', shop: null };
    });

    await calls.look('t');

    expect(asked).toEqual([['POST', '/api/v1/setup/link', { token: 't' }]]);
  });
});
