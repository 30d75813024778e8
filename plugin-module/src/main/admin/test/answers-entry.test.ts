import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import type { FakeAnswers } from './answers-fakes';
import { aChange, anEntry, aTrial } from './answers-words';
import { barriers } from './barriers';
import { aChannel } from './settings-fakes';
import { confirms, presses, SettingsWorld, told } from './settings-world';

describe('an entry', () => {
  let world: SettingsWorld;
  let answers: FakeAnswers;

  beforeEach(() => {
    world = new SettingsWorld();
    answers = world.answers;
    answers.values = [{ name: 'return_days', values: [{ language: 'en', value: '30' }], entries: [] }];
  });

  afterEach(() => {
    world.closes();
  });

  const opens = (place: string, language: 'de' | 'en' = 'en') =>
    world.opens(language, 'admin', `/answers/entry/${place}`);
  const field = (name: string) => world.main().get(`[name=${name}]`);
  const valueIn = (name: string) => (field(name).element as HTMLInputElement).value;
  const entry = () => world.section('entry');

  it('begins_with_the_suggestion_and_goes_live_after_a_trial', async () => {
    answers.values = [
      {
        name: 'return_days',
        values: [
          { language: 'de', value: '30' },
          { language: 'en', value: '30' },
        ],
        entries: [],
      },
    ];
    await opens('new?intent=return_policy');
    expect(valueIn('question-en')).toBe('Can I return something?');
    expect(valueIn('answer-en')).toBe('Within {return_days} days.');
    expect(world.main().get('[data-preview]').text()).toContain('Within 30 days.');

    await presses(entry(), 'Check and put live');
    expect(world.main().get('[data-trial]').text()).toContain('No known question would get a wrong answer');
    expect(answers.saved).toEqual([]);
    await presses(entry(), 'Put it live');

    expect(answers.saved[0]?.state).toBe('live');
    expect(answers.saved[0]?.texts.map(({ language }) => language)).toEqual(['de', 'en']);
    expect(told(entry())).toContain('It is live. The assistant answers with it from now on.');
    expect(world.router.currentRoute.value.fullPath).toBe('/answers/entry/new-entry');
    await presses(entry(), 'Back');
    expect(world.main().text()).toContain('All 1 topics that only you can answer are answered.');
  });

  it('names_values_that_are_missing_and_lets_them_be_filled', async () => {
    answers.values = [];
    await opens('new?intent=return_policy');
    expect(world.main().text()).toContain('2 values are missing');

    await presses(entry(), 'Check and put live');
    expect(told(entry())).toContain('Please fill in the missing values first.');
    await field('value-return_days-de').setValue('dreißig');
    await presses(entry(), 'Save the values');
    await field('value-return_days-en').setValue('thirty');
    await presses(entry(), 'Save the values');

    expect(answers.values[0]?.values).toEqual([
      { language: 'de', value: 'dreißig' },
      { language: 'en', value: 'thirty' },
    ]);
    expect(world.main().text()).not.toMatch(/value(s are| is) missing/);
  });

  it('puts_a_variable_where_the_cursor_is', async () => {
    await opens('new');
    await field('answer-en').setValue('Within  days.');
    const area = field('answer-en').element as HTMLTextAreaElement;
    area.setSelectionRange(7, 7);

    await field('insert-answer-en').setValue('return_days');

    expect(valueIn('answer-en')).toBe('Within {return_days} days.');
  });

  it('takes_further_phrasings_in', async () => {
    answers.all = [anEntry('store')];
    await opens('store');
    await field('phrasing-en').setValue(' Is there a shop? ');
    await presses(entry(), 'Add');
    await world.main().get('[aria-label="Remove “Where is your shop?”"]').trigger('click');

    await presses(entry(), 'Back to a draft');

    expect(answers.saved[0]?.texts[0]?.phrasings).toEqual(['Is there a shop?']);
    expect(answers.saved[0]?.state).toBe('draft');
  });

  it('strikes_known_phrasings', async () => {
    await opens('new?intent=return_policy');
    const seeds = world.main().get('.seeds');
    seeds.element.setAttribute('open', '');
    await seeds.trigger('toggle');
    await flushPromises();

    await presses(seeds, 'Strike: Can this go back?');
    await presses(entry(), 'Save as a draft');

    expect(answers.saved[0]?.struck).toEqual([{ language: 'en', text: 'Can this go back?' }]);
  });

  it('has_both_languages_beside_each_other', async () => {
    answers.all = [anEntry('store')];
    await opens('store');

    await presses(entry(), 'German (empty)');
    await field('question-de').setValue('Habt ihr einen Laden?');
    await field('answer-de').setValue('Ja.');
    await presses(entry(), 'Check the change');

    expect(answers.tried[0]?.draft.texts).toHaveLength(2);
    expect(answers.tried[0]?.id).toBe('store');
  });

  it('holds_where_and_when_it_is_told_to', async () => {
    world.channels.known = [aChannel({ id: 'outlet', name: 'Outlet' })];
    await opens('new');
    await field('question-en').setValue('Is there a sale?');
    await field('answer-en').setValue('Yes.');
    await world.main().get('[name=channel][value=outlet]').setValue(true);
    await world.main().get('[name=place][value=widget]').setValue(true);
    await field('valid-until').setValue('2026-12-24');
    await field('source').setValue('shop.example');

    await presses(entry(), 'Save as a draft');

    expect(answers.saved[0]).toMatchObject({
      intent: null,
      channels: ['outlet'],
      places: ['widget'],
      validFrom: null,
      validUntil: '2026-12-24',
      sourceUrl: 'shop.example',
    });
  });

  it('is_not_left_with_unsaved_words_without_a_question_wherever_one_goes', async () => {
    answers.all = [anEntry('store')];
    await opens('store');
    await field('answer-en').setValue('Mine.');

    await presses(entry(), 'Back');
    expect(world.router.currentRoute.value.path).toBe('/answers/entry/store');
    await confirms(world.main(), 'Stay here');
    await world.router.push('/answers/figures');
    expect(world.router.currentRoute.value.path).toBe('/answers/entry/store');
    await confirms(world.main(), 'Leave');

    expect(world.router.currentRoute.value.path).toBe('/answers/figures');
  });

  it.each([
    ['bad_answer', 'The answer has 1 to 3,000 characters.'],
    ['bad_phrasing', 'A phrasing is one line'],
    ['bad_link', 'Links begin with https.'],
  ])('says_what_is_wrong_with_it: %s', async (code, text) => {
    answers.all = [anEntry('store')];
    await opens('store');
    answers.refuseSave = new Problem(code === 'bad_answer' ? 'answers_bad_answer' : code, 400, 'x');

    await presses(entry(), 'Back to a draft');

    expect(told(entry()).join()).toContain(text);
  });

  it('is_only_read_by_supervisors', async () => {
    answers.all = [anEntry('store')];
    await world.opens('en', 'supervisor', '/answers/entry/store');

    expect(entry().text()).toContain('Yes, at 1 Main Street.');
    expect(world.main().find('textarea').exists()).toBe(false);
  });

  it('may_be_gone', async () => {
    await opens('nowhere');

    expect(world.main().text()).toContain('That did not work.');
    await presses(world.main(), 'Back');
    expect(world.router.currentRoute.value.path).toBe('/answers/topics');
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    answers.all = [anEntry('store', { intent: 'return_policy', channels: ['outlet'] })];
    answers.old = [anEntry('store', { version: 2 })];
    answers.found = aTrial({ blocked: true, risen: [aChange('One?')], changes: [aChange('Two?')], changed: 2 });
    await opens('store', language);
    await world.main().get('form').trigger('submit');
    await flushPromises();
    await world.section('versions').get('button').trigger('click');
    await flushPromises();
    for (const fold of world.main().findAll('details')) fold.element.setAttribute('open', '');

    expect(await barriers()).toEqual([]);
  });
});
