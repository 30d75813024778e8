import { describe, expect, it } from 'vitest';
import { followAdministration, type Hearing } from '../src/frame/administration';
import type { Frame } from '../src/frame/frame';
import { followScheme } from '../src/theme/scheme';

const SHOP = 'https://shop.example';
const CHANNEL = 'https://de.shop.example';
const EVIL = 'https://evil.example';
const FRAME: Frame = { place: 'settings', parents: [SHOP, CHANNEL], code: null, language: null, problem: null };

const said = (more: object) => JSON.stringify({ _type: 'contextTheme', _callbackId: 'x', ...more });

/** An administration around the page, and what the page has taken of it. */
function administration(origin: string, frame: Frame = FRAME) {
  const sent: { message: string; target: string }[] = [];
  const taken: string[] = [];
  let hears: (event: MessageEvent) => void = () => undefined;
  const parent = {
    postMessage: (message: string, target: string) => void sent.push({ message, target }),
  } as unknown as Hearing['parent'];
  const around: Hearing = {
    parent,
    location: { ancestorOrigins: [origin] },
    document: { referrer: '' },
    addEventListener: (_, heard) => {
      hears = heard;
    },
  };
  followAdministration(frame, around, (theme) => taken.push(theme));
  const posts = (data: unknown, from: string = origin, source: unknown = parent) =>
    hears({ data, origin: from, source } as MessageEvent);
  return { sent, taken, posts };
}

describe('the administration around a page', () => {
  it('is_asked_by_its_own_origin_alone', () => {
    const { sent } = administration(CHANNEL);

    expect(sent.map(({ target }) => target)).toEqual([CHANNEL, CHANNEL]);
    expect(sent.map(({ message }) => JSON.parse(message)._type)).toEqual(['__registerWindow__', 'contextTheme']);
  });

  it('says_how_it_looks_and_when_that_changes', () => {
    const { taken, posts } = administration(SHOP);

    posts(said({ _response: 'dark' }));
    posts(said({ _data: 'light' }));

    expect(taken).toEqual(['dark', 'light']);
  });

  it.each([
    ['another origin', said({ _response: 'dark' }), EVIL, undefined],
    ['a window inside it', said({ _response: 'dark' }), SHOP, {}],
    ['another word', said({ _response: 'red' }), SHOP, undefined],
    ['another message', JSON.stringify({ _type: 'contextLocale', _response: 'dark' }), SHOP, undefined],
    ['no message of the administration', 'dark', SHOP, undefined],
    ['nothing', 'null', SHOP, undefined],
    ['no text', { _type: 'contextTheme', _response: 'dark' }, SHOP, undefined],
  ])('is_not_believed_when_it_is_%s', (_, data, origin, source) => {
    const { taken, posts } = administration(SHOP);

    if (source === undefined) posts(data, origin);
    else posts(data, origin, source);

    expect(taken).toEqual([]);
  });

  it('is_asked_nothing_when_the_shop_has_proved_no_address', () => {
    const { sent } = administration(EVIL, { ...FRAME, parents: [] });

    expect(sent).toEqual([]);
  });
});

describe('light and dark', () => {
  it('follow_the_system_until_somebody_else_says', () => {
    const root = document.createElement('html');
    let changed: () => void = () => undefined;
    const system = {
      matches: true,
      addEventListener: (_: string, listener: () => void) => {
        changed = listener;
      },
    };
    const wear = followScheme(root, system as unknown as MediaQueryList);
    expect(root.dataset.theme).toBe('dark');
    system.matches = false;
    changed();
    expect(root.dataset.theme).toBe('light');

    wear('dark');
    changed();

    expect(root.dataset.theme).toBe('dark');
  });
});
