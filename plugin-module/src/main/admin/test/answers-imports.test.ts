import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { csvTemplate } from '../src/answers/imports/template';
import { Problem } from '../src/api/problem';
import { anEntry, anImport } from './answers-words';
import { barriers } from './barriers';
import { presses, SettingsWorld, told } from './settings-world';

const { intent, texts, channels, validFrom, validUntil, sourceUrl } = anEntry('a');
const body = { intent, texts, channels, validFrom, validUntil, sourceUrl };

describe('the template', () => {
  it.each([
    ['de', 'thema;frage;antwort;formulierungen;sprache;kanaele;gueltig_ab;gueltig_bis'],
    ['en', 'intent;question;answer;phrasings;language;channels;valid_from;valid_until'],
  ])('has_the_columns_that_the_server_reads_in_%s', async (language, header) => {
    const lines = (await csvTemplate(language).text()).split('\r\n');

    expect(lines[0]?.replace('\ufeff', '')).toBe(header);
    expect(lines[1]?.replace(/"[^"]*"/g, '').split(';')).toHaveLength(8);
  });
});

describe('the imports', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  });

  afterEach(() => {
    vi.restoreAllMocks();
    world.closes();
  });

  const opens = (language: 'de' | 'en' = 'en') => world.opens(language, 'admin', '/answers/imports');

  async function chooses(text: string): Promise<void> {
    const field = world.section('csv').get('input[type=file]');
    Object.defineProperty(field.element, 'files', { value: [new File([text], 'a.csv')], configurable: true });
    await field.trigger('change');
    await vi.waitFor(() => expect(world.section('csv').find('[data-found], .notice').exists()).toBe(true));
  }

  it('show_what_is_in_a_table_before_they_keep_it', async () => {
    world.imports.found = anImport({ entries: [body, body] });
    await opens();

    await chooses('question');
    expect(world.section('csv').text()).toContain('2 drafts found.');
    expect(world.section('csv').text()).toContain('Yes, at 1 Main Street.');
    await presses(world.section('csv'), 'Keep 2 as drafts');
    await vi.waitFor(() => expect(told(world.section('csv')).join()).toContain('2 drafts are kept.'));

    expect(world.imports.asked).toEqual(['csv question false', 'csv question true']);
  });

  it('keep_nothing_of_a_table_with_a_wrong_line', async () => {
    world.imports.found = anImport({
      entries: [body],
      errors: [
        { line: 3, code: 'bad_question', detail: 'x' },
        { line: 4, code: 'bad_answer', detail: 'x' },
        { line: 5, code: 'something_new', detail: 'As the server says.' },
      ],
    });
    await opens();

    await chooses('question');

    const text = world.section('csv').text();
    expect(text).toContain('3 lines cannot be read.');
    expect(text).toContain('Line 3: The question is one line');
    expect(text).toContain('Line 4: The answer has 1 to 3,000 characters.');
    expect(text).toContain('Line 5: As the server says.');
    expect(text).not.toContain('Keep');
  });

  it('leave_out_what_cannot_be_taken_of_a_page', async () => {
    world.imports.found = anImport({ entries: [body], errors: [{ line: 0, code: 'bad_link', detail: 'x' }] });
    await opens();

    await presses(world.section('page'), 'Read the page');

    expect(world.section('page').text()).toContain('One part cannot be taken and is left out.');
    expect(world.section('page').text()).not.toContain('Line');
    await presses(world.section('page'), 'Keep it as a draft');
    expect(told(world.section('page')).join()).toContain('One draft is kept.');
  });

  it('hand_out_a_template', async () => {
    await opens();
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue(undefined);

    await presses(world.section('csv'), 'Download a template');

    expect(click).toHaveBeenCalledOnce();
  });

  it('read_a_page_of_the_shop', async () => {
    world.imports.found = anImport({ entries: [body] });
    await opens();
    await world.main().get('[name=page-url]').setValue(' page-of-the-shop ');
    await world.main().get('[name=page-language]').setValue('de');

    await presses(world.section('page'), 'Read the page');
    await presses(world.section('page'), 'Keep it as a draft');

    expect(world.imports.asked).toEqual(['page page-of-the-shop de false', 'page page-of-the-shop de true']);
    expect(told(world.section('page')).join()).toContain('One draft is kept.');
  });

  it.each([
    ['foreign_page', 'This page does not belong to your shop.'],
    ['page_refused', 'This address leads to a private machine.'],
    ['nothing_found', 'No questions with answers were found there.'],
  ])('say_why_a_page_is_not_read: %s', async (code, text) => {
    await opens();
    world.imports.refuse = new Problem(code, 409, 'x');

    await presses(world.section('page'), 'Read the page');

    expect(told(world.section('page'))).toContain(text);
  });

  it('read_the_pages_of_shopware', async () => {
    await opens();

    await presses(world.section('shop'), 'Read the pages');

    expect(world.section('shop').text()).toContain('Nothing was found that could be an answer.');
    world.imports.refuse = new Problem('no_shopware', 409, 'x');
    await presses(world.section('shop'), 'Read the pages');
    expect(told(world.section('shop'))).toContain('No Shopware shop is connected.');
  });

  it('are_not_for_supervisors', async () => {
    await world.opens('en', 'supervisor', '/answers/imports');

    expect(world.main().find('[data-section=csv]').exists()).toBe(false);
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    world.imports.found = anImport({ entries: [body] });
    await opens(language);
    await world.section('shop').get('form').trigger('submit');
    await flushPromises();

    expect(await barriers()).toEqual([]);
    expect(world.main().text()).not.toMatch(/answers\.\w/);
  });
});
