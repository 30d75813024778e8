import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gathered } from '../src/answers/learning/learning';
import { Problem } from '../src/api/problem';
import { anAsked, anEntry } from './answers-words';
import { barriers } from './barriers';
import { presses, SettingsWorld } from './settings-world';

describe('questions', () => {
  it('are_gathered_when_they_are_the_same_and_the_most_asked_come_first', () => {
    const found = gathered([
      anAsked('1', { question: 'Anything else?' }),
      anAsked('2', { question: 'Can I send it back?' }),
      anAsked('3', { question: 'can i send it back' }),
      anAsked('4', { question: 'Can I send it back?', language: 'de' }),
    ]);

    expect(found.map(({ ids }) => ids)).toEqual([['2', '3'], ['1'], ['4']]);
  });
});

describe('the learning page', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
  });

  afterEach(() => {
    world.closes();
  });

  const opens = (language: 'de' | 'en' = 'en') => world.opens(language, 'admin', '/answers/questions');
  const card = (id: string) => world.main().get(`[data-asked="${id}"]`);
  const address = () => world.router.currentRoute.value;

  it('makes_an_entry_of_a_question_and_is_done_with_it', async () => {
    world.questions.asked.unanswered = [
      anAsked('1', { candidates: [{ label: 'return_policy' }], why: 'no_entry' }),
      anAsked('2', { question: 'can I send it back' }),
    ];
    world.answers.values = [
      {
        name: 'return_days',
        values: [
          { language: 'en', value: '30' },
          { language: 'de', value: '30' },
        ],
        entries: [],
      },
    ];
    await opens();
    expect(card('1').text()).toContain('asked 2 times');
    expect(card('1').text()).toContain('your answer is missing');
    expect(card('1').get('a').attributes('href')).toBe('#/inbox/talk');

    await presses(card('1'), 'Can I return something?');
    expect(address().query).toMatchObject({ intent: 'return_policy', question: 'Can I send it back?' });
    expect(world.main().text()).toContain('A shopper asked “Can I send it back?”');
    await presses(world.section('entry'), 'Check and put live');
    await presses(world.section('entry'), 'Put it live');

    const english = world.answers.saved[0]?.texts.find(({ language }) => language === 'en');
    expect(english?.phrasings).toEqual(['Can I send it back?']);
    expect(world.questions.dismissed).toEqual(['1', '2']);
    await presses(world.section('entry'), 'Back');
    expect(address().path).toBe('/answers/questions');
    expect(world.main().text()).toContain('Nothing to learn here');
  });

  it('extends_the_entry_that_is_there', async () => {
    world.answers.all = [anEntry('returns', { intent: 'return_policy' })];
    world.questions.asked.unanswered = [anAsked('1', { label: 'return_policy' })];
    await opens();

    await presses(card('1'), 'Can I return something?');

    expect(address().path).toBe('/answers/entry/returns');
    expect(world.main().text()).toContain('Can I send it back?');
    await presses(world.section('entry'), 'Check the change');
    await presses(world.section('entry'), 'Put the change live');
    expect(world.answers.all[0]).toMatchObject({
      id: 'returns',
      texts: [{ phrasings: ['Where is your shop?', 'Can I send it back?'] }],
    });
  });

  it('lets_something_else_be_chosen', async () => {
    world.answers.all = [anEntry('store')];
    world.questions.asked.unanswered = [anAsked('1')];
    await opens();

    await card('1').get('select').setValue('e-store');

    await expect.poll(() => address().path).toBe('/answers/entry/store');
  });

  it('makes_a_topic_of_the_shop_with_the_question_filled_in', async () => {
    world.questions.asked.unanswered = [anAsked('1', { question: 'Do you sell socks?' })];
    await opens();

    await presses(card('1'), 'A new topic');

    expect(address().path).toBe('/answers/entry/new');
    expect((world.main().get('[name=question-en]').element as HTMLInputElement).value).toBe('Do you sell socks?');
  });

  it('dismisses_a_question_however_often_it_was_asked', async () => {
    world.questions.asked.unanswered = [anAsked('1'), anAsked('2')];
    await opens();

    await presses(card('1'), 'Dismiss');

    expect(world.questions.dismissed).toEqual(['1', '2']);
    expect(world.main().text()).toContain('Nothing to learn here');
  });

  it('has_three_kinds_with_their_counts', async () => {
    world.questions.asked.rated_badly = [anAsked('1', { outcome: 'answered', label: 'return_policy' })];
    await opens();

    await presses(world.main(), 'Badly rated 1');

    expect(card('1').text()).toContain('was answered');
  });

  it('says_what_could_not_be_done', async () => {
    world.questions.asked.unanswered = [anAsked('1')];
    await opens();
    world.questions.refuse = new Problem('unreachable', 0, 'x');

    await presses(card('1'), 'Dismiss');

    expect(world.main().text()).toContain('The server cannot be reached.');
    expect(card('1').text()).toContain('Can I send it back?');
  });

  it('can_be_asked_for_again', async () => {
    world.questions.refuse = new Problem('unreachable', 0, 'x');
    await opens();

    world.questions.refuse = null;
    await presses(world.main(), 'Try again');

    expect(world.main().text()).toContain('Nothing to learn here');
  });

  it('is_only_read_by_supervisors', async () => {
    world.questions.asked.unanswered = [anAsked('1')];
    await world.opens('en', 'supervisor', '/answers/questions');

    expect(card('1').findAll('button')).toEqual([]);
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    world.questions.asked.unanswered = [anAsked('1', { candidates: [{ label: 'return_policy' }] }), anAsked('2')];
    await opens(language);

    expect(await barriers()).toEqual([]);
    expect(world.main().text()).not.toMatch(/answers\.\w/);
  });
});
