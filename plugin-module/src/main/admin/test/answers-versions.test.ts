import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeAnswers } from './answers-fakes';
import { anEntry } from './answers-words';
import { confirms, presses, SettingsWorld, told } from './settings-world';

describe('the versions of an entry', () => {
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

  it('shows_the_newer_version_when_somebody_was_quicker', async () => {
    answers.all = [anEntry('store')];
    await opens('store');
    await field('answer-en').setValue('Mine.');
    answers.all = [
      anEntry('store', {
        version: 4,
        changedBy: 'Demo admin',
        texts: [{ language: 'en', question: 'Store?', phrasings: [], answer: 'Theirs.' }],
      }),
    ];

    await presses(entry(), 'Back to a draft');
    expect(world.main().get('[data-newer]').text()).toContain('Demo admin saved this');
    expect(world.main().get('[data-newer]').text()).toContain('Theirs.');
    expect(valueIn('answer-en')).toBe('Mine.');
    await presses(entry(), 'Go on with mine');
    await presses(entry(), 'Back to a draft');

    expect(answers.all[0]).toMatchObject({ version: 5, texts: [{ answer: 'Mine.' }] });
  });

  it('can_be_given_up_for_the_newer_version', async () => {
    answers.all = [anEntry('store')];
    await opens('store');
    await field('answer-en').setValue('Mine.');
    answers.all = [anEntry('store', { version: 4 })];
    await presses(entry(), 'Back to a draft');

    await presses(entry(), 'Take this one');

    expect(valueIn('answer-en')).toBe('Yes, at 1 Main Street.');
    expect(world.main().find('[data-newer]').exists()).toBe(false);
  });

  it('comes_back_to_what_it_was', async () => {
    answers.all = [anEntry('store')];
    answers.old = [
      anEntry('store', {
        version: 1,
        changedBy: 'Demo admin',
        texts: [{ language: 'en', question: 'Old?', phrasings: [], answer: 'Old.' }],
      }),
    ];
    await opens('store');
    await presses(world.section('versions'), 'Show all 3 versions');
    expect(world.main().get('[data-version="1"]').text()).toContain('Changed by Demo admin');

    await presses(world.main().get('[data-version="1"]'), 'Restore');
    await confirms(world.main(), 'Restore');

    expect(valueIn('answer-en')).toBe('Old.');
    expect(told(entry())).toContain('Version 1 is back, as a new version.');
  });

  it('can_be_said_no_longer', async () => {
    answers.all = [anEntry('store')];
    await opens('store');

    await presses(entry(), 'Say it no longer');
    await confirms(world.main(), 'Say it no longer');

    expect(answers.all[0]?.state).toBe('retired');
    expect(entry().text()).toContain('It is no longer said.');
  });
});
