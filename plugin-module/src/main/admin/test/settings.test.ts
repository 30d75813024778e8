import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../src/App.vue';
import { Problem } from '../src/api/problem';
import type { Hours, HoursView, MailConnection, SettingsCalls, TriedMail, WantedMail } from '../src/api/settings';
import { settingsCalls } from '../src/api/settings';
import { createTexts, type Language } from '../src/i18n/i18n';
import { createPlaces } from '../src/router';
import { SERVICES } from '../src/services';
import { Session } from '../src/session/session';
import { ShopName } from '../src/session/shop-name';
import { wantedHours } from '../src/settings/forms';
import { barriers } from './barriers';
import { aStorage, FakeDeliveries, FakeDesk, FakeSessionCalls, FakeSocket } from './fakes';
import { aSession } from './words';

const week = ['09:00-12:00', '', '', '', '', '', ''].map((day) => (day ? [day] : []));

/** The settings of a shop in memory. */
class FakeSettings implements SettingsCalls {
  connection: MailConnection | null = null;
  saved: WantedMail | null = null;
  times: HoursView = { always: true, zone: 'Europe/Berlin', week, closedDays: [], openNow: true };
  tried: TriedMail = { sent: true, code: 'sent', detail: '' };
  refuse: Problem | null = null;

  async mail() {
    return this.connection;
  }

  async saveMail(wanted: WantedMail) {
    if (this.refuse) throw this.refuse;
    const { password: _, ...connection } = wanted;
    this.saved = wanted;
    this.connection = connection;
    return connection;
  }

  async removeMail() {
    this.connection = null;
  }

  async tryMail() {
    return this.tried;
  }

  async hours() {
    return this.times;
  }

  async saveHours(hours: Hours) {
    if (this.refuse) throw this.refuse;
    this.times = { ...hours, openNow: false };
    return this.times;
  }
}

describe('the settings', () => {
  let page: ReturnType<typeof mount>;
  let settings: FakeSettings;

  beforeEach(() => {
    vi.stubGlobal('WebSocket', FakeSocket);
    settings = new FakeSettings();
  });

  afterEach(() => {
    page.unmount();
    vi.unstubAllGlobals();
  });

  async function opened(language: Language = 'en', role: 'admin' | 'agent' = 'admin'): Promise<void> {
    const signedIn = { ...aSession, staff: { ...aSession.staff, role } };
    const session = new Session(aStorage({ 'stripe-chat.staff.session': JSON.stringify(signedIn) }));
    const sessionCalls = new FakeSessionCalls();
    sessionCalls.role = role;
    const services = {
      session,
      shop: new ShopName(session),
      sessionCalls,
      deskCalls: new FakeDesk(),
      deliveryCalls: new FakeDeliveries(),
      settingsCalls: settings,
    };
    const router = createPlaces();
    page = mount(App, {
      attachTo: document.body,
      global: { plugins: [createTexts(language), router], provide: { [SERVICES as symbol]: services } },
    });
    document.documentElement.lang = language;
    await router.push('/settings');
    await flushPromises();
  }

  const told = () => page.findAll('main [role=status]').map((one) => one.text());

  async function presses(text: string, place = 0): Promise<void> {
    const buttons = page.findAll('main button').filter((one) => one.text() === text);
    const button = buttons[place];
    if (button?.attributes('type') === 'submit') await page.findAll('main form')[place]?.trigger('submit');
    else await button?.trigger('click');
    await flushPromises();
  }

  it('connect_a_mail_server_and_send_a_test_mail', async () => {
    await opened();
    await page.get('[name=host]').setValue(' mail.shop.example ');
    await page.get('[name=mail-login]').setValue('chat');
    await page.get('[name=mail-password]').setValue('s3cret');
    await page.get('[name=sender]').setValue('chat@shop.example');
    await page.get('[name=sender-name]').setValue('Demo shop');

    await presses('Save');
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
    expect((page.get('[name=mail-password]').element as HTMLInputElement).value).toBe('');
    await presses('Send a test mail');

    expect(told()[0]).toBe('The mail server has taken the test mail to chat@shop.example.');
  });

  it.each([
    ['certificate', "The mail server's certificate is not good for this name."],
    ['sign_in_failed', 'The mail server does not accept user and password.'],
    ['something_new', 'As the server says.'],
  ])('say_in_plain_words_that_a_test_mail_failed_by_%s', async (code, text) => {
    settings.connection = { ...mailServer };
    settings.tried = { sent: false, code, detail: 'As the server says.' };
    await opened();

    await presses('Send a test mail');

    expect(told()[0]).toBe(text);
  });

  it('say_what_is_wrong_with_what_was_entered', async () => {
    settings.refuse = new Problem('bad_password', 400, 'x');
    await opened();

    await presses('Save');

    expect(told()[0]).toBe('Please enter the password of this server and user.');
  });

  it('take_the_mail_server_away', async () => {
    settings.connection = { ...mailServer };
    await opened();

    await presses('Send no mails');

    expect(settings.connection).toBeNull();
    expect(page.text()).not.toContain('Send a test mail');
  });

  it('keep_the_opening_hours_as_they_are_typed', async () => {
    settings.times = { ...settings.times, always: false };
    await opened();
    expect((page.get('[name=monday]').element as HTMLInputElement).value).toBe('09:00-12:00');
    await page.get('[name=tuesday]').setValue('9-12, 13.30 – 17:00');
    await page.get('[name=closed-days]').setValue('2026-12-24 2026-12-25');

    await presses('Save', 1);

    expect(settings.times.week[1]).toEqual(['09:00-12:00', '13:30-17:00']);
    expect(settings.times.closedDays).toEqual(['2026-12-24', '2026-12-25']);
    expect(told()[1]).toBe('Saved. Now nobody is here.');
  });

  it('are_for_admins', async () => {
    await opened('en', 'agent');

    expect(page.get('main').text()).toContain('for admins');
    expect(page.find('form').exists()).toBe(false);
  });

  it.each(['de', 'en'] as const)('can_be_used_by_everybody_in_%s', async (language) => {
    settings.connection = { ...mailServer };
    settings.times = { ...settings.times, always: false };
    await opened(language);

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
      '/api/v1/opening-hours': { always: true, zone: 'UTC', week, closedDays: [], openNow: true },
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
