import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import { barriers } from './barriers';
import { presses, SettingsWorld, told } from './settings-world';
import { aSession } from './words';

describe('the own password', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
  });

  afterEach(() => {
    world.closes();
  });

  it('is_changed_and_the_session_goes_on_with_another_token', async () => {
    await world.opens('en', 'agent', '/account');
    await world.main().get('[name=present-password]').setValue('demo');
    await world.main().get('[name=new-password]').setValue('a good new password');

    await presses(world.section('password'), 'Change password');

    expect(told(world.section('password'))).toEqual(['The password has been changed.']);
    expect(world.session.token()).toBe('fresh');
    expect(await barriers()).toEqual([]);
  });

  it('is_not_sent_while_it_is_too_short', async () => {
    await world.opens('en', 'agent', '/account');
    await world.main().get('[name=new-password]').setValue('short');

    await presses(world.section('password'), 'Change password');

    expect(world.section('password').text()).toContain('The password needs at least 12 characters.');
    expect(world.section('password').text()).toContain('Enter your present password.');
    expect(world.session.token()).toBe(aSession.token);
  });

  it('stays_when_the_present_one_is_wrong', async () => {
    await world.opens('en', 'agent', '/account');
    await world.main().get('[name=present-password]').setValue('wrong');
    await world.main().get('[name=new-password]').setValue('a good new password');

    await presses(world.section('password'), 'Change password');

    expect(told(world.section('password'))).toEqual(['That is not your present password.']);
    expect(world.session.token()).toBe(aSession.token);
  });
});

describe('a link to a new password', () => {
  let world: SettingsWorld;

  beforeEach(() => {
    world = new SettingsWorld();
  });

  afterEach(() => {
    world.closes();
  });

  it('lets_its_holder_choose_one_and_then_sign_in', async () => {
    await world.opens('de', 'agent', '/reset?token=of-ada');
    await world.main().get('[name=new-password]').setValue('a good new password');

    await presses(world.main(), 'Passwort speichern');
    expect(world.team.chosen).toEqual([{ token: 'of-ada', password: 'a good new password' }]);
    await presses(world.main(), 'Zur Anmeldung');

    expect(world.session.token()).toBeNull();
    expect(world.main().text()).toContain('Anmelden');
  });

  it('that_is_over_says_so', async () => {
    await world.opens('en', null, '/reset?token=of-ada');
    world.team.refuse = new Problem('reset_link_over', 410, 'No');
    await world.main().get('[name=new-password]').setValue('a good new password');

    await presses(world.main(), 'Save password');

    expect(world.main().text()).toContain('This link is used or older than an hour.');
    expect(await barriers()).toEqual([]);
  });
});
