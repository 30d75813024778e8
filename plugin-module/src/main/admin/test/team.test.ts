import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import { teamCalls } from '../src/api/team';
import { barriers } from './barriers';
import { confirms, presses, SettingsWorld, told } from './settings-world';
import { anAccount } from './team-fakes';
import { aConversation, aMessage, ME } from './words';

describe('the team page', () => {
  let world: SettingsWorld;
  const person = (login: string) => world.main().get(`[data-login="${login}@shop.example"]`);

  beforeEach(() => {
    world = new SettingsWorld();
    world.team.people = [anAccount('ada'), anAccount(ME.id, { role: 'admin' })];
  });

  afterEach(() => {
    world.closes();
  });

  it('adds_somebody_and_shows_the_link_once', async () => {
    await world.opens('en', 'admin', '/team');
    const add = world.section('add');
    await add.get('[name=name]').setValue(' Ben ');
    await add.get('[name=login]').setValue('ben');
    await add.get('[name=role]').setValue('supervisor');

    await presses(add, 'Add');

    expect(world.team.people.at(-1)).toMatchObject({ login: 'ben', name: 'Ben', role: 'supervisor' });
    expect(world.main().text()).toContain('token=of-ben');
    await presses(world.main(), 'I have handed it over');
    expect(world.main().text()).not.toContain('token=of-ben');
  });

  it('says_at_the_field_that_a_login_is_taken', async () => {
    await world.opens('en', 'admin', '/team');
    world.team.refuse = new Problem('login_taken', 409, 'No');

    await presses(world.section('add'), 'Add');

    expect(world.section('add').get('.field__error').text()).toContain('account with this login');
    expect(told(world.section('add'))).toEqual(['']);
  });

  it('gives_another_role', async () => {
    await world.opens('de', 'admin', '/team');

    await person('ada').get('select').setValue('supervisor');
    await flushPromises();

    expect(world.team.people[0]?.role).toBe('supervisor');
    expect(told(world.section('people'))).toEqual(['Demo ada hat jetzt die Rolle Teamleitung.']);
  });

  it('says_who_comes_from_the_shop_which_decides_who_is_an_admin', async () => {
    const shop = { login: '', origin: 'shopware' } as const;
    world.team.people = [
      anAccount('boss', { ...shop, role: 'admin' }),
      anAccount('clerk', shop),
      anAccount(ME.id, { role: 'admin' }),
    ];
    await world.opens('de', 'admin', '/team');
    const [boss, clerk] = world.main().findAll('.person');

    expect(boss?.text()).toContain('Kommt aus der Shopware-Administration');
    expect(boss?.text()).toContain('Admin dort heißt Admin hier.');
    expect(boss?.find('select').exists()).toBe(false);
    expect(clerk?.findAll('option').map((option) => option.element.value)).toEqual(['agent', 'supervisor']);
    expect(clerk?.text()).not.toContain('Neues Passwort');
    expect(clerk?.text()).toContain('Sperren');
  });

  it('shows_the_true_role_again_after_a_no', async () => {
    await world.opens('en', 'admin', '/team');
    const before = world.team.setRole;
    world.team.setRole = () => Promise.reject(new Problem('own_account', 409, 'No'));

    await person('ada').get('select').setValue('admin');
    await flushPromises();

    world.team.setRole = before;
    expect((person('ada').get('select').element as HTMLSelectElement).value).toBe('agent');
    expect(told(world.section('people'))).toEqual(['Another admin has to do that with your own account.']);
  });

  it('disables_only_after_a_yes_and_enables_again', async () => {
    await world.opens('en', 'admin', '/team');

    await presses(person('ada'), 'Disable');
    expect(world.team.people[0]?.disabled).toBe(false);
    await confirms(person('ada'), 'Disable');
    expect(person('ada').text()).toContain('Disabled');

    await presses(person('ada'), 'Enable');
    expect(world.team.people[0]?.disabled).toBe(false);
  });

  it('makes_a_link_to_a_new_password_after_a_yes', async () => {
    await world.opens('en', 'admin', '/team');

    await presses(person('ada'), 'New password');
    expect(world.main().text()).not.toContain('token=of-ada');
    await confirms(person('ada'), 'Make a link');

    expect(world.main().text()).toContain('token=of-ada');
  });

  it('leaves_the_own_account_to_another_admin', async () => {
    await world.opens('en', 'admin', '/team');

    expect(person(ME.id).findAll('button:not([class*=confirm])').length).toBe(0);
    expect(person(ME.id).find('select').exists()).toBe(false);
  });

  it.each(['agent', 'supervisor'] as const)('is_not_for_%ss', async (role) => {
    await world.opens('en', role, '/team');

    expect(world.main().text()).toContain('This page is for admins.');
  });

  it.each(['en', 'de'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    world.team.people.push(anAccount('ben', { disabled: true }));
    await world.opens(language, 'admin', '/team');
    await person('ada').findAll('button')[0]?.trigger('click');

    expect(await barriers()).toEqual([]);
  });
});

describe('a supervisor', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
  });

  afterEach(() => {
    world.closes();
  });

  it('sees_the_outbox_and_mends_nothing_there', async () => {
    world.deliveries.arrivals = [
      {
        source: 'stripe:a',
        eventId: 'evt_1',
        subject: 'pi_1',
        state: 'dead',
        attempts: 3,
        cause: null,
        receivedAt: '2026-11-22T10:00:00Z',
      },
    ];
    await world.opens('en', 'supervisor', '/outbox');

    expect(world.main().text()).toContain('evt_1');
    expect(world.main().findAll('button')).toEqual([]);
    expect(world.page?.findAll('.bar__place').map((one) => one.text())).toEqual(['Inbox', 'Outbox', 'Answers']);
  });

  it.each([
    ['supervisor', 1],
    ['agent', 0],
  ] as const)('takes_from_a_colleague: %s', async (role, asked) => {
    const colleague = { id: 'ben', name: 'Ben' };
    world.desk.holds(aConversation('a', [aMessage(1)], { inCharge: 'agent', agent: colleague }));
    await world.opens('en', role, '/inbox/a');

    await presses(world.main().get('.take'), 'Take over');

    expect(world.main().findAll('dialog[open]').length).toBe(asked);
    if (asked) await confirms(world.main().get('.take'), 'Take over');
    expect(world.main().find('textarea:not([disabled])').exists()).toBe(true);
  });
});

describe('the team calls', () => {
  it('read_what_they_are_answered', async () => {
    const asked: unknown[] = [];
    const calls = teamCalls(async (...call) => {
      asked.push(call);
      return { ...anAccount('ada'), link: { url: 'u', expiresAt: '2026-11-28T11:00:00Z' } };
    });

    expect(await calls.add({ login: 'ada', name: 'Ada', role: 'agent' })).toEqual({
      url: 'u',
      expiresAt: '2026-11-28T11:00:00Z',
    });
    expect(await calls.setRole('a/b', 'admin')).toEqual(anAccount('ada'));
    expect(asked).toEqual([
      ['POST', '/api/v1/staff', { login: 'ada', name: 'Ada', role: 'agent', password: null }],
      ['POST', '/api/v1/staff/a%2Fb/role', { role: 'admin' }],
    ]);
  });
});
