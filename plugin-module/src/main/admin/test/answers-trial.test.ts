import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import type { FakeAnswers } from './answers-fakes';
import { aChange, anEntry, aTrial } from './answers-words';
import { presses, SettingsWorld, told } from './settings-world';

describe('the trial of an entry', () => {
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
  const entry = () => world.section('entry');

  it('says_which_known_questions_would_be_answered_differently', async () => {
    answers.all = [anEntry('store')];
    answers.found = aTrial({
      changes: [
        aChange('Where are you?', { after: { way: 'answer', label: 'e-of-nobody-yet' } }),
        aChange('Can it go back?', { before: { way: 'ask', label: null } }),
      ],
      changed: 103,
    });
    await opens('store');

    await presses(entry(), 'Check the change');

    const trial = world.main().get('[data-trial]').text();
    expect(trial).toContain('103 known questions would be answered differently.');
    expect(trial).toContain('Can it go back?');
    expect(trial).toContain('asked back');
    expect(trial).toContain('answered as “Can I return something?”');
    expect(trial).toContain('answered as “this entry”');
    expect(trial).toContain('And 101 more.');
    expect(trial).toContain('815');
    expect(document.activeElement?.id).toBe('trial-title');
  });

  it('cannot_go_live_when_wrong_answers_rise_unless_they_are_right', async () => {
    answers.all = [anEntry('store')];
    answers.found = aTrial({ blocked: true, risen: [aChange('Where do you live?')], changed: 1 });
    await opens('store');
    await presses(entry(), 'Check the change');
    expect(world.main().get('[data-trial]').text()).toContain('one known question would get a wrong answer');
    expect(world.main().text()).not.toContain('Put the change live');

    answers.found = aTrial({ risen: [] });
    await field('rightly').setValue(true);
    await flushPromises();
    await presses(entry(), 'Put the change live');

    expect(answers.tried.at(-1)?.draft.rightly).toEqual(['Where do you live?']);
    expect(answers.saved[0]?.rightly).toEqual(['Where do you live?']);
  });

  it('looks_again_when_the_server_finds_wrong_answers_after_all', async () => {
    answers.all = [anEntry('store')];
    await opens('store');
    await presses(entry(), 'Check the change');
    answers.refuseSave = new Problem('wrong_answers_rise', 409, 'x');
    answers.found = aTrial({ blocked: true, risen: [aChange('Where do you live?')] });

    await presses(entry(), 'Put the change live');

    expect(world.main().get('[data-trial]').text()).toContain('Where do you live?');
    expect(told(entry())).toContain('It was not put live: known questions would get a wrong answer.');
  });

  it('forgets_a_trial_that_is_about_something_else', async () => {
    answers.all = [anEntry('store')];
    await opens('store');
    await presses(entry(), 'Check the change');

    await field('answer-en').setValue('Something else.');

    expect(world.main().find('[data-trial]').exists()).toBe(false);
  });
});
