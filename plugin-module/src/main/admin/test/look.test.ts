import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import { colourOf, contrast, paleOn } from '../src/settings/look/contrast';
import { barriers } from './barriers';
import { aChannel } from './settings-fakes';
import { presses, SettingsWorld, told } from './settings-world';

describe('a colour', () => {
  it.each([
    ['#0B6E69', '#0b6e69'],
    [' 0b6e69 ', '#0b6e69'],
    ['#0b6', '#00bb66'],
    ['#0b6e6', null],
    ['pine', null],
    ['', null],
  ])('is_read_from_%j_as_%s', (entered, colour) => {
    expect(colourOf(entered)).toBe(colour);
  });

  it('differs_as_wcag_counts_it', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
  });

  it.each([
    ['#1f8a83', 'auto', []],
    ['#ffee99', 'auto', ['light']],
    ['#ffee99', 'dark', []],
    ['#101820', 'auto', ['dark']],
  ])('%s_with_theme_%s_hardly_stands_out_on_%j', (colour, theme, grounds) => {
    expect(paleOn(colour, theme)).toEqual(grounds);
  });
});

describe('the look of the chat', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
    world.channels.known = [aChannel(), aChannel({ id: 'second', name: 'Outlet', way: 'chat_only', accounts: [] })];
  });

  afterEach(() => {
    world.closes();
  });

  const section = () => world.section('look');
  const fills = (name: string, value: string) => section().get(`[name=${name}]`).setValue(value);
  const shown = (at: number) => {
    const box = section().findAll('.preview [inert]')[at]?.element;
    if (!box?.shadowRoot) throw new Error('Nothing is shown');
    const style = [...box.shadowRoot.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]);
    return { box, text: box.shadowRoot.textContent ?? '', style: style.map((rule) => rule.cssText).join(' ') };
  };

  it('is_shown_in_the_colour_of_the_shop_until_another_is_typed', async () => {
    await world.opens('en');
    expect(shown(0).style).toContain('#224466');

    await fills('brand', '#8a1c5b');

    expect(shown(0).style).toContain('#8a1c5b');
    expect(shown(1).style).toContain('#8a1c5b');
    expect(shown(0).style).not.toContain('#224466');
    expect(world.channels.saved).toEqual([]);
  });

  it('says_first_what_is_typed_in_the_language_of_the_preview_and_that_a_machine_answers', async () => {
    await world.opens('de');
    await fills('welcome-de', 'Schön, dass Sie da sind!');

    expect(shown(0).text).toContain('Maschine');
    expect(shown(0).text).toContain('Schön, dass Sie da sind!');
    await fills('preview-language', 'en');
    expect(shown(0).text).not.toContain('Schön');
    expect(shown(1).text).toBe('Pay €49.90');
  });

  it('is_light_or_dark_as_the_device_or_as_set', async () => {
    await world.opens('en');
    await fills('preview-device', 'dark');
    expect(shown(0).box.getAttribute('theme')).toBe('dark');

    await fills('theme', 'light');

    expect(shown(0).box.getAttribute('theme')).toBe('light');
    expect(section().find('[name=preview-device]').exists()).toBe(false);
  });

  it('is_saved_for_the_sales_channel_that_was_chosen', async () => {
    await world.opens('en');
    await fills('sales-channel', 'second');
    await fills('brand', '8A1C5B');
    await fills('welcome-en', ' Hello! ');

    await presses(section(), 'Save');

    const look = { brand: '#8a1c5b', theme: null, welcomeDe: null, welcomeEn: 'Hello!' };
    expect(world.channels.saved).toEqual([{ id: 'second', look }]);
    expect(told(section()).join()).toContain('within five minutes');
  });

  it('warns_of_a_colour_that_is_overlooked_and_refuses_what_is_none', async () => {
    await world.opens('en');
    await fills('brand', '#ffee99');
    expect(section().text()).toContain('On light pages');
    expect(await barriers()).toEqual([]);

    await fills('brand', 'pine');

    expect(section().get('.field__error').text()).toContain('#0b6e69');
    expect(section().get('button[type=submit]').attributes('disabled')).toBeDefined();
  });

  it('says_how_a_sales_channel_is_paid_and_how_that_is_changed', async () => {
    await world.opens('en');
    expect(section().get('.way').text()).toContain('Our own payment page');

    await fills('sales-channel', 'second');

    expect(section().get('.way').text()).toContain('Chat alone');
    expect(
      section()
        .findAll('.way__how dt')
        .map((one) => one.text()),
    ).toEqual(['Our own payment page', 'Beside another payment plugin']);
  });

  it('is_for_accounts_that_are_ticked_by_name', async () => {
    await world.opens('en');
    const stripe = world.section('stripe');
    await presses(stripe, 'Connect an account');
    await flushPromises();
    expect(stripe.get('[role=group]').text()).toContain('for all of them');

    await stripe.findAll('[name=channel]')[1]?.setValue(true);

    expect(stripe.get('[role=group]').text()).toContain('ticked ones alone');
    await stripe.get('[name=stripe-account]').setValue('acct_1A2b3C4d5E6f');
    await stripe.get('[name=restricted-key]').setValue(`rk_test_${'k1'.repeat(12)}`);
    await presses(stripe, 'Connect');
    expect(world.stripe.saved[0]?.wanted.salesChannels).toEqual(['second']);
  });

  it('keeps_what_was_typed_when_the_server_says_no', async () => {
    await world.opens('en');
    world.channels.refuse = new Problem('bad_welcome', 400, 'x');
    await fills('welcome-en', 'Hello!');

    await presses(section(), 'Save');

    expect(told(section()).join()).toContain('at most 300');
    expect((section().get('[name=welcome-en]').element as HTMLInputElement).value).toBe('Hello!');
  });

  it('is_put_into_the_tag_where_there_is_no_shopware', async () => {
    world.channels.known = [];
    await world.opens('en');
    await fills('brand', '#8a1c5b');
    await fills('welcome-en', 'Say "hello" & <more>');
    await flushPromises();

    expect(section().get('code').text()).toContain(
      'data-brand="#8a1c5b" data-welcome="Say &quot;hello&quot; &amp; &lt;more>"',
    );
    expect(section().find('button[type=submit]').exists()).toBe(false);
    expect(await barriers()).toEqual([]);
  });
});
