import { describe, expect, it } from 'vitest';
import { de } from '../src/i18n/de';
import { en } from '../src/i18n/en';
import { ago, money, wait } from '../src/i18n/format';
import { createTexts, preferredLanguage } from '../src/i18n/i18n';
import { aStorage } from './fakes';

function entries(texts: object, before = ''): [key: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[before + key, value]] : entries(value, `${before}${key}.`),
  );
}

const flat = (texts: object): Record<string, string> => Object.fromEntries(entries(texts));

const holes = (text: string | undefined) => [...new Set(text?.match(/\{\w+\}/g))].sort();

describe('the texts', () => {
  it('have_every_key_in_both_languages', () => {
    expect(Object.keys(flat(de)).sort()).toEqual(Object.keys(flat(en)).sort());
  });

  it('say_something_with_the_same_holes_in_both_languages', () => {
    const german = flat(de);
    const odd = entries(en).filter(
      ([key, text]) => !german[key]?.trim() || holes(german[key]).join() !== holes(text).join(),
    );

    expect(odd).toEqual([]);
  });

  it('can_all_be_read_as_messages', () => {
    const { t } = createTexts('en').global;
    for (const key of Object.keys(flat(en))) expect(t(key)).not.toBe(key);
  });

  it('tell_one_from_many', () => {
    const { t } = createTexts('de').global;

    expect(t('inbox.unread', { count: 1 }, 1)).toBe('1 ungelesene Nachricht');
    expect(t('inbox.unread', { count: 3 }, 3)).toBe('3 ungelesene Nachrichten');
  });
});

describe('the language', () => {
  it.each([
    [null, ['de-AT', 'en'], 'de'],
    [null, ['fr-FR', 'de'], 'de'],
    [null, ['fr-FR'], 'en'],
    ['en', ['de-DE'], 'en'],
    ['xx', ['de-DE'], 'de'],
  ])('kept %s, browser %j: %s', (kept, browser, language) => {
    const storage = aStorage(kept === null ? {} : { 'stripe-chat.staff.language': kept });

    expect(preferredLanguage(storage, browser)).toBe(language);
  });
});

describe('numbers and times', () => {
  it.each([
    [1099, 'eur', 'en', '€10.99'],
    [1099, 'EUR', 'de', '10,99 €'],
    [8800, 'jpy', 'en', '¥8,800'],
    [1234, 'kwd', 'en', 'KWD 1.234'],
    [1050, 'isk', 'en', 'ISK 10.50'],
  ])('%i %s in %s is %s', (amount, currency, language, text) => {
    expect(money(amount, currency, language).replace(/\u00a0/g, ' ')).toBe(text);
  });

  it('does_not_fail_on_a_currency_that_nobody_knows', () => {
    expect(money(1099, 'x', 'en')).toBe('10.99 X');
  });

  it('tells_how_long_ago_something_was', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');

    expect(ago('2026-11-22T11:59:40Z', now, 'en')).toBeNull();
    expect(ago('2026-11-22T11:57:00Z', now, 'en')).toBe('3 min. ago');
    expect(ago('2026-11-22T09:00:00Z', now, 'de')).toBe('vor 3 Std.');
  });

  it('writes_a_waiting_time', () => {
    expect(wait(30)).toBe('30 s');
    expect(wait(245)).toBe('4:05 min');
  });
});
