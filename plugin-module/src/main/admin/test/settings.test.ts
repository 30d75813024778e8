import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Problem } from '../src/api/problem';
import type { MailConnection } from '../src/api/settings';
import { settingsCalls } from '../src/api/settings';
import { wantedHours } from '../src/settings/forms';
import { barriers } from './barriers';
import { aWeek, type FakeSettings } from './settings-fakes';
import { presses, SettingsWorld, told } from './settings-world';

describe('the settings', () => {
  let world: SettingsWorld;
  let settings: FakeSettings;

  beforeEach(() => {
    world = new SettingsWorld();
    settings = world.settings;
  });

  afterEach(() => {
    world.closes();
  });

  it('connect_a_mail_server_and_send_a_test_mail', async () => {
    await world.opens();
    await world.main().get('[name=host]').setValue(' mail.shop.example ');
    await world.main().get('[name=mail-login]').setValue('chat');
    await world.main().get('[name=mail-password]').setValue('s3cret');
    await world.main().get('[name=sender]').setValue('chat@shop.example');
    await world.main().get('[name=sender-name]').setValue('Demo shop');

    await presses(world.section('mail'), 'Save');
    expect(settings.saved).toEqual({
      host: 'mail.shop.example',
      port: 587,
      security: 'starttls',
      login: 'chat',
      password: 's3cret',
      sender: 'chat@shop.example',
      senderName: 'Demo shop',
      replyTo: null,
    });
    expect((world.main().get('[name=mail-password]').element as HTMLInputElement).value).toBe('');
    await presses(world.section('mail'), 'Send a test mail');

    expect(told(world.section('mail'))[0]).toBe('The mail server has taken the test mail to chat@shop.example.');
  });

  it.each([
    ['certificate', "The mail server's certificate is not good for this name."],
    ['sign_in_failed', 'The mail server does not accept user and password.'],
    ['something_new', 'As the server says.'],
  ])('say_in_plain_words_that_a_test_mail_failed_by_%s', async (code, text) => {
    settings.connection = { ...mailServer };
    settings.tried = { sent: false, code, detail: 'As the server says.' };
    await world.opens();

    await presses(world.section('mail'), 'Send a test mail');

    expect(told(world.section('mail'))[0]).toBe(text);
  });

  it('say_what_is_wrong_with_what_was_entered', async () => {
    settings.refuse = new Problem('bad_password', 400, 'x');
    await world.opens();

    await presses(world.section('mail'), 'Save');

    expect(told(world.section('mail'))[0]).toBe('Please enter the password of this server and user.');
  });

  it('take_the_mail_server_away', async () => {
    settings.connection = { ...mailServer };
    await world.opens();

    await presses(world.section('mail'), 'Send no mails');

    expect(settings.connection).toBeNull();
    expect(world.main().text()).not.toContain('Send a test mail');
  });

  it('keep_the_opening_hours_as_they_are_typed', async () => {
    settings.times = { ...settings.times, always: false };
    await world.opens();
    expect((world.main().get('[name=monday]').element as HTMLInputElement).value).toBe('09:00-12:00');
    await world.main().get('[name=tuesday]').setValue('9-12, 13.30 – 17:00');
    await world.main().get('[name=closed-days]').setValue('2026-12-24 2026-12-25');

    await presses(world.section('hours'), 'Save');

    expect(settings.times.week[1]).toEqual(['09:00-12:00', '13:30-17:00']);
    expect(settings.times.closedDays).toEqual(['2026-12-24', '2026-12-25']);
    expect(told(world.section('hours'))[0]).toBe('Saved. Now nobody is here.');
  });

  it('are_for_admins', async () => {
    await world.opens('en', 'agent');

    expect(world.main().text()).toContain('for admins');
    expect(world.main().find('form').exists()).toBe(false);
  });

  it('lead_others_to_the_inbox', async () => {
    await world.opens('en', 'agent');

    await presses(world.main(), 'To the Inbox');

    expect(world.router.currentRoute.value.name).toBe('inbox');
  });

  it('explain_at_each_day_how_its_hours_are_written', async () => {
    settings.times = { ...settings.times, always: false };
    await world.opens();

    const explained = world.main().get('[name=sunday]').attributes('aria-describedby');

    expect(document.getElementById(explained ?? '')?.textContent).toContain('09:00-12:00, 13:00-17:30');
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    settings.connection = { ...mailServer };
    settings.times = { ...settings.times, always: false };
    await world.opens(language);

    expect(await barriers()).toEqual([]);
  });
});

const mailServer: MailConnection = {
  host: 'mail.shop.example',
  port: 587,
  security: 'starttls',
  login: null,
  sender: 'chat@shop.example',
  senderName: 'Demo shop',
  replyTo: null,
};

describe('the calls of the settings', () => {
  it('go_to_the_places_of_the_server', async () => {
    const asked: string[] = [];
    const answers: Record<string, unknown> = {
      '/api/v1/mail-connection': { connection: mailServer },
      '/api/v1/mail-connection/test?language=de': { sent: true, code: 'sent', detail: 'x' },
      '/api/v1/opening-hours': { always: true, zone: 'UTC', week: aWeek, closedDays: [], openNow: true },
    };
    const calls = settingsCalls(async (method, path) => {
      asked.push(`${method} ${path}`);
      return answers[path];
    });

    expect(await calls.mail()).toEqual(mailServer);
    expect(await calls.saveMail({ ...mailServer, password: null })).toEqual(mailServer);
    expect((await calls.tryMail('de')).sent).toBe(true);
    await calls.removeMail();
    expect((await calls.hours()).openNow).toBe(true);
    expect(await calls.saveHours(wantedHours({ always: true, zone: 'UTC', week: [], closedDays: '' }))).toBeTruthy();

    expect(asked).toEqual([
      'GET /api/v1/mail-connection',
      'PUT /api/v1/mail-connection',
      'POST /api/v1/mail-connection/test?language=de',
      'DELETE /api/v1/mail-connection',
      'GET /api/v1/opening-hours',
      'PUT /api/v1/opening-hours',
    ]);
  });
});
