import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commonTopics, countNeeded, filtered, lacks, NO_FILTER, ownTopics } from '../src/answers/topics/topics';
import { Problem } from '../src/api/problem';
import { anEntry, anIntent, DECLINE, HUMAN, RETURNS } from './answers-words';
import { barriers } from './barriers';
import { presses, SettingsWorld } from './settings-world';

const german = anEntry('de', {
  intent: 'return_policy',
  texts: [{ language: 'de', question: 'Rückgabe?', phrasings: [], answer: 'Ja, 30 Tage.' }],
});

describe('a topic', () => {
  const stateOf = (...args: Parameters<typeof commonTopics>) => commonTopics(...args).map(({ state }) => state);

  it.each([
    ['missing', RETURNS, []],
    ['draft', RETURNS, [anEntry('a', { intent: 'return_policy', state: 'draft' })]],
    ['missing', RETURNS, [anEntry('a', { intent: 'return_policy', state: 'retired' })]],
    ['answered', { ...RETURNS, state: 'answered' as const }, [german]],
    ['live', DECLINE, []],
    ['person', HUMAN, []],
  ])('is_%s', (state, intent, entries) => {
    expect(stateOf([intent], entries)).toEqual([state]);
  });

  it('counts_as_open_until_the_shop_has_answered_it', () => {
    const topics = commonTopics([RETURNS, { ...anIntent('customs'), state: 'answered' }, DECLINE, HUMAN], []);

    expect(countNeeded(topics)).toEqual({ all: 2, open: 1 });
  });

  it.each(['zurückgeben', 'ZURUCK', 'return_policy', 'something return'])('is_found_by_%s', (search) => {
    const topics = commonTopics([RETURNS, DECLINE], []);

    expect(filtered(topics, { ...NO_FILTER, search }, 'en').map(({ key }) => key)).toEqual(['return_policy']);
  });

  it('is_found_by_the_words_of_its_entries', () => {
    const topics = [...commonTopics([RETURNS], []), ...ownTopics([anEntry('store')])];

    expect(filtered(topics, { ...NO_FILTER, search: 'main street' }, 'en').map(({ key }) => key)).toEqual(['store']);
  });

  it('lacks_a_language_in_which_nothing_is_said', () => {
    const [topic] = commonTopics([RETURNS], [german]);
    const [facts] = commonTopics([DECLINE], []);

    expect(topic && lacks(topic, 'en')).toBe(true);
    expect(topic && lacks(topic, 'de')).toBe(false);
    expect(facts && lacks(facts, 'en')).toBe(false);
  });
});

describe('the topics', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
  });

  afterEach(() => {
    world.closes();
  });

  const names = () =>
    world
      .main()
      .findAll('h3')
      .map((one) => one.text());

  it('say_how_many_still_need_an_answer', async () => {
    await world.opens('en', 'admin', '/answers');

    expect(world.main().text()).toContain('1 of 1 topics still needs your answer.');
    expect(world.main().text()).not.toMatch(/answers\.\w/);
    expect(world.main().get('[data-topic=return_policy]').text()).toContain('Your answer is missing');
    expect(world.main().get('[data-topic=decline_reason]').text()).toContain('Looked up at the moment');
    expect(world.page?.get('.places a[aria-current=page]').text()).toBe('Answers');
  });

  it('say_that_nothing_is_missing', async () => {
    world.answers.known = [{ ...RETURNS, state: 'answered' }];
    world.answers.all = [{ ...german }];

    await world.opens('en', 'admin', '/answers');

    expect(world.main().text()).toContain('All 1 topics that only you can answer are answered.');
  });

  it('are_narrowed_to_what_is_missing_at_a_press', async () => {
    await world.opens('en', 'admin', '/answers');

    await presses(world.main(), 'Show them');

    expect(names()).toEqual(['Can I return something?']);
  });

  it('can_be_searched_until_nothing_is_left', async () => {
    await world.opens('en', 'admin', '/answers');
    await world.main().get('[name=search]').setValue('card');
    expect(names()).toEqual(['Why was my card declined?']);

    await world.main().get('[name=search]').setValue('weather');
    expect(world.main().text()).toContain('No topic is like that');
    await presses(world.main(), 'Show all');

    expect(names()).toHaveLength(3);
  });

  it('are_narrowed_to_those_without_an_answer_in_a_language', async () => {
    world.answers.known = [{ ...RETURNS, state: 'answered' }, DECLINE];
    world.answers.all = [{ ...german }];
    await world.opens('en', 'admin', '/answers');

    await world.main().get('[name=lacking]').setValue('en');

    expect(names()).toEqual(['Can I return something?']);
    await world.main().get('[name=lacking]').setValue('de');
    expect(names()).toEqual([]);
  });

  it('lead_to_the_answer_that_is_missing', async () => {
    await world.opens('en', 'admin', '/answers');

    await presses(world.main().get('[data-topic=return_policy]'), 'Write the answer');

    expect(world.router.currentRoute.value.fullPath).toBe('/answers/entry/new?intent=return_policy');
  });

  it('have_those_of_the_shop_below', async () => {
    world.answers.all = [anEntry('store'), anEntry('old', { intent: 'return_policy', state: 'retired' })];

    await world.opens('en', 'admin', '/answers');

    expect(world.section('own').get('[data-topic=store]').text()).toContain('Changed by Demo agent');
    expect(world.section('own').get('[data-topic=old]').text()).toContain('No longer said');
  });

  it('are_only_read_by_supervisors', async () => {
    world.answers.all = [anEntry('store')];
    await world.opens('en', 'supervisor', '/answers');

    expect(
      world
        .main()
        .findAll('button')
        .map((one) => one.text()),
    ).toEqual(['Show them']);
    expect(world.main().get('nav').text()).not.toContain('Model service');
    expect(world.section('own').text()).toContain('Read');
  });

  it('are_not_for_agents', async () => {
    await world.opens('en', 'agent', '/answers');

    expect(world.main().text()).toContain('for supervisors and admins');
  });

  it('can_be_asked_for_again', async () => {
    world.answers.refuse = new Problem('unreachable', 0, 'x');
    await world.opens('en', 'admin', '/answers');
    expect(world.main().text()).toContain('could not be loaded');

    world.answers.refuse = null;
    await presses(world.main(), 'Try again');

    expect(names()).toHaveLength(3);
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    world.answers.all = [anEntry('store'), anEntry('a', { intent: 'return_policy', state: 'draft' })];
    await world.opens(language, 'admin', '/answers');

    expect(await barriers()).toEqual([]);
  });
});
