import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import { answersModelEn } from '../src/i18n/answers-model-en';
import { aModel, aModelTrial, aStanding } from './answers-words';
import { barriers } from './barriers';
import { confirms, everything, presses, SettingsWorld, told } from './settings-world';

describe('the model service', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
  });

  afterEach(() => {
    world.closes();
  });

  const opens = (language: 'de' | 'en' = 'en') => world.opens(language, 'admin', '/answers/model');
  const set = (name: string, value: string) => world.main().get(`[name=${name}]`).setValue(value);

  it('is_off_from_the_start_and_says_what_it_would_get', async () => {
    await opens();

    expect(world.section('model-standing').text()).toContain('It is off. Nothing is sent to anybody.');
    expect(world.section('model-standing').text()).toContain('card numbers, e-mail addresses');
    expect(world.main().find('[data-section=model-trial]').exists()).toBe(false);
  });

  it('is_connected_in_the_safest_role', async () => {
    await opens();
    await set('model-url', ' https://model.example/v1 ');
    await set('model-name', 'small-model');
    await set('model-key', 'secret-key');
    await set('day-tokens', '1,000,000');
    await set('deadline', '2,5');

    await presses(world.section('model'), 'Connect');

    expect(world.model.saved).toEqual([
      {
        provider: 'openai',
        url: 'https://model.example/v1',
        name: 'small-model',
        key: 'secret-key',
        role: 'choose',
        conversationCalls: 8,
        conversationTokens: 12_000,
        dayCalls: 500,
        dayTokens: 1_000_000,
        deadlineMillis: 2_500,
      },
    ]);
    expect(everything()).not.toContain('secret-key');
    expect(world.section('model-standing').text()).toContain('It is connected');
  });

  it('keeps_its_key_only_where_it_was_entered_for', async () => {
    world.model.view = { model: aModel(), standing: aStanding() };
    await opens();
    expect(world.section('model').text()).toContain('stays as it is');

    await presses(world.section('model'), 'Save');
    await set('model-url', 'https://other.example/v1');

    expect(world.model.saved[0]?.key).toBeNull();
    expect(world.section('model').text()).not.toContain('stays as it is');
  });

  it('loses_its_key_when_told_to', async () => {
    world.model.view = { model: aModel(), standing: aStanding() };
    await opens();
    await world.main().get('[name=forget-key]').setValue(true);

    await presses(world.section('model'), 'Save');

    expect(world.model.saved[0]?.key).toBe('');
  });

  it.each([
    ['paused', { pausedUntil: '2026-11-22T10:30:00Z', fault: 'silent' }, 'The service does not answer in time.'],
    ['budget_reached', {}, 'The budget of today is used up.'],
    ['working', {}, '12 of 500'],
  ] as const)('says_how_it_stands: %s', async (state, more, text) => {
    world.model.view = { model: aModel(), standing: aStanding({ state, ...more }) };

    await opens();

    expect(world.section('model-standing').text()).toContain(text);
  });

  it('answers_a_trial', async () => {
    world.model.view = { model: aModel(), standing: aStanding() };
    await opens();
    await set('trial-question', 'Can I send it back?');
    await set('trial-role', 'phrase');

    await presses(world.section('model-trial'), 'Ask the service');

    expect(world.model.asked).toEqual(['Can I send it back? en phrase']);
    expect(world.main().get('[data-tried]').text()).toContain('A shopper would have got this:');
    expect(world.main().get('[data-tried]').text()).toContain('0.8 s, 240 tokens');
  });

  it.each([...Object.keys(answersModelEn.reason)] as (keyof typeof answersModelEn.reason)[])(
    'says_why_an_answer_is_thrown_away: %s',
    async (reason) => {
      world.model.view = { model: aModel(), standing: aStanding() };
      world.model.found = aModelTrial({ outcome: 'thrown_away', reason, detail: '14 days' });
      await opens();

      await presses(world.section('model-trial'), 'Ask the service');

      expect(world.main().get('[data-tried]').text()).toContain(
        answersModelEn.reason[reason].replace('{word}', '14 days'),
      );
    },
  );

  it('says_why_a_trial_failed', async () => {
    world.model.view = { model: aModel(), standing: aStanding() };
    world.model.found = aModelTrial({ outcome: 'failed', answer: null, reason: 'key_refused' });
    await opens();

    await presses(world.section('model-trial'), 'Ask the service');

    expect(world.main().get('[data-tried]').text()).toContain('The service does not accept the key.');
  });

  it('says_what_is_wrong_with_what_was_entered', async () => {
    await opens();
    world.model.refuse = new Problem('bad_model_url', 400, 'x');

    await presses(world.section('model'), 'Connect');

    expect(told(world.section('model')).join()).toContain('stripe-chat.trusted-model-hosts');
  });

  it('is_switched_off', async () => {
    world.model.view = { model: aModel(), standing: aStanding() };
    await opens();

    await presses(world.section('model'), 'Switch off');
    await confirms(world.main(), 'Switch off');

    expect(world.model.view.model).toBeNull();
    expect(world.section('model-standing').text()).toContain('It is off.');
  });

  it('can_be_asked_for_again', async () => {
    world.model.refuse = new Problem('unreachable', 0, 'x');
    await opens();

    world.model.refuse = null;
    await presses(world.main(), 'Try again');

    expect(world.main().find('[data-section=model]').exists()).toBe(true);
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    world.model.view = { model: aModel(), standing: aStanding() };
    await opens(language);
    await world.section('model-trial').get('form').trigger('submit');
    await flushPromises();

    expect(await barriers()).toEqual([]);
    expect(world.main().text()).not.toMatch(/answers\.\w/);
  });
});
