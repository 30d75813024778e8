import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { measured, stepped } from '../src/answers/figures/figures';
import { Problem } from '../src/api/problem';
import { aDay } from './answers-words';
import { barriers } from './barriers';
import { presses, SettingsWorld } from './settings-world';

const days = [...Array(10).keys()].map((at) =>
  aDay(`2026-11-${String(at + 11).padStart(2, '0')}`, {
    asked: 10,
    answered: 6,
    askedBack: 2,
    resolved: 1,
    handedOver: 2,
    held: 3,
    ratedYes: 1,
    ratedNo: 1,
  }),
);

describe('a figure', () => {
  it.each([
    ['precision', 30, 60, 0.5],
    ['answered', 60, 100, 0.6],
    ['askedBack', 20, 100, 0.2],
    ['handedOver', 20, 100, 0.2],
    ['satisfaction', 10, 20, 0.5],
  ] as const)('of_%s_is_a_share', (measure, part, whole, share) => {
    expect(measured(measure, days)).toEqual({ part, whole, share });
  });

  it('is_none_where_there_is_nothing_to_count', () => {
    expect(measured('precision', [aDay('2026-11-11')]).share).toBeNull();
  });

  it('has_weeks_of_which_the_newest_is_whole', () => {
    expect(stepped(days, 'week').map((week) => week.length)).toEqual([3, 7]);
    expect(stepped(days, 'day')).toHaveLength(10);
  });
});

describe('the figures', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
    world.questions.days = days;
  });

  afterEach(() => {
    world.closes();
  });

  const opens = (language: 'de' | 'en' = 'en') => world.opens(language, 'supervisor', '/answers/figures');
  const cells = () =>
    world
      .main()
      .findAll('tbody tr')
      .map((row) => row.text());

  it('say_what_each_of_them_means', async () => {
    await opens();

    const precision = world.main().get('[data-measure=precision]').text();
    expect(precision).toContain('50%');
    expect(precision).toContain('30 of 60 answers');
    expect(precision).toContain('Neither rated “no” nor followed');
    expect(world.main().text()).toContain('100 questions were asked.');
  });

  it('stand_in_a_table_as_well', async () => {
    await opens();
    expect(cells()).toHaveLength(2);

    await presses(world.main(), 'Day');

    expect(cells()).toHaveLength(10);
    expect(cells()[0]).toContain('Nov 20');
    expect(world.main().findAll('[data-measure=precision] rect')).toHaveLength(10);
  });

  it('reach_back_as_far_as_is_asked_for', async () => {
    await opens();

    await presses(world.main(), '90 days');

    expect(world.questions.spans).toEqual([30, 90]);
  });

  it('say_that_nothing_was_asked', async () => {
    world.questions.days = [aDay('2026-11-11')];
    await opens();

    expect(world.main().text()).toContain('No question has been asked');
  });

  it('can_be_asked_for_again', async () => {
    world.questions.refuse = new Problem('unreachable', 0, 'x');
    await opens();

    world.questions.refuse = null;
    await presses(world.main(), 'Try again');

    expect(world.main().find('[data-measure=answered]').exists()).toBe(true);
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    await opens(language);

    expect(await barriers()).toEqual([]);
    expect(world.main().text()).not.toMatch(/answers\.\w/);
  });
});
