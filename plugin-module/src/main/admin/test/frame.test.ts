import { mount } from '@vue/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import { Entrance } from '../src/frame/entrance';
import FrameCard from '../src/frame/FrameCard.vue';
import { type Around, type Frame, takeFrame, tellLoaded } from '../src/frame/frame';
import { createTexts } from '../src/i18n/i18n';
import { Session } from '../src/session/session';
import { inMemory } from '../src/session/storage';
import { barriers } from './barriers';
import { FakeSessionCalls } from './fakes';
import { aSession } from './words';

const SHOP = 'https://shop.example';
const CHANNEL = 'https://de.shop.example';

const aFrame = (more: Partial<Frame> = {}): Frame => ({
  place: 'settings',
  parents: [SHOP, CHANNEL],
  code: 'good',
  language: 'de-DE',
  problem: null,
  ...more,
});

/** Windows around the page; each hears only what is meant for its origin, as in a browser. */
function around(origin: string, more: Partial<Around> = {}) {
  const heard: unknown[] = [];
  const postMessage = vi.fn((message: unknown, target: string) => {
    if (target === '*' || target === origin) heard.push(message);
  }) as unknown as Window['postMessage'];
  const page: Around = {
    parent: { postMessage },
    location: { ancestorOrigins: [origin] },
    document: { referrer: '' },
    ...more,
  };
  return { page, heard };
}

describe('a page in a frame', () => {
  it('reads_what_the_server_told_once', () => {
    const page = document.implementation.createHTMLDocument();
    const meta = page.createElement('meta');
    meta.name = 'stripe-chat-frame';
    meta.content = JSON.stringify(aFrame());
    page.head.append(meta);

    expect(takeFrame(page)).toEqual(aFrame());
    expect(takeFrame(page)).toBeNull();
  });

  it.each([
    [SHOP, [SHOP, CHANNEL]],
    [CHANNEL, [SHOP, CHANNEL]],
  ])('tells_the_shop_at_%s_that_it_is_there', (origin, parents) => {
    const { page, heard } = around(origin);

    tellLoaded(aFrame({ parents }), page);

    expect(heard).toEqual(['sw-app-loaded']);
  });

  it('finds_the_shop_by_the_referrer_where_a_browser_says_no_more', () => {
    const { page, heard } = around(CHANNEL, { location: {}, document: { referrer: `${CHANNEL}/admin` } });

    tellLoaded(aFrame(), page);

    expect(heard).toEqual(['sw-app-loaded']);
  });

  it('tells_nobody_else', () => {
    const { page, heard } = around('https://evil.example');

    tellLoaded(aFrame(), page);
    tellLoaded(aFrame({ parents: [] }), page);

    expect(heard).toEqual([]);
  });

  it('and_a_page_that_told_everybody_would_be_noticed', () => {
    const { page, heard } = around('https://evil.example');

    tellLoaded(aFrame({ parents: ['*'] }), page);

    expect(heard).toEqual(['sw-app-loaded']);
  });
});

describe('the entrance', () => {
  const calls = new FakeSessionCalls();
  const session = () => new Session(inMemory());

  afterEach(() => {
    calls.refuse = null;
    document.body.replaceChildren();
  });

  it('changes_the_code_for_a_session_that_no_storage_keeps', async () => {
    const here = session();
    const entrance = new Entrance(aFrame(), here, calls);

    await entrance.enter();

    expect(here.token()).toBe(aSession.token);
    expect(entrance.stage.value).toBe('open');
    expect(entrance.byShop).toBe(true);
    expect(sessionStorage.length + localStorage.length).toBe(0);
  });

  it.each([
    [aFrame({ code: 'old' }), 'code_over'],
    [aFrame({ code: null, problem: 'clone' }), 'clone'],
  ])('says_why_nobody_comes_in: %#', async (frame, code) => {
    const entrance = new Entrance(frame, session(), calls);

    await entrance.enter();

    expect(entrance.stage.value).toBe('refused');
    expect(entrance.code.value).toBe(code);
  });

  it('lets_a_person_sign_in_where_the_shop_does_not_say_who_it_is', async () => {
    const entrance = new Entrance(aFrame({ place: 'inbox', code: null }), session(), calls);

    await entrance.enter();

    expect(entrance.byShop).toBe(false);
    expect(entrance.stage.value).toBe('open');
  });

  it('is_open_on_a_page_that_stands_alone', async () => {
    calls.refuse = new Problem('unreachable', 0, 'No');
    const entrance = new Entrance(null, session(), calls);

    await entrance.enter();

    expect(entrance.byShop).toBe(false);
    expect(entrance.stage.value).toBe('open');
  });

  it.each([
    ['de', 'clone', 'Kopie'],
    ['en', 'account_disabled', 'disabled'],
    ['en', 'unreachable', 'cannot be reached'],
  ] as const)('shows_a_card_in_%s_about %s', async (language, code, text) => {
    document.documentElement.lang = language;
    const page = mount(FrameCard, {
      props: { stage: 'refused', code },
      attachTo: document.body,
      global: { plugins: [createTexts(language)] },
    });

    expect(page.text()).toContain(text);
    expect(await barriers()).toEqual([]);
    page.unmount();
  });
});
