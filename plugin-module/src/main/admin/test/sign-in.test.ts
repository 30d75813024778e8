import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../src/api/problem';
import SignIn from '../src/session/SignIn.vue';
import { onPage } from './mounting';

describe('the sign-in', () => {
  let shown: ReturnType<typeof onPage>;
  const alert = () => shown.page.get('[role=alert]').text();

  afterEach(() => {
    shown.page.unmount();
    vi.useRealTimers();
  });

  async function tryWith(login: string, password: string): Promise<void> {
    await shown.page.get('[name=username]').setValue(login);
    await shown.page.get('[name=password]').setValue(password);
    await shown.page.get('form').trigger('submit');
  }

  it('lets_the_agent_in', async () => {
    shown = onPage(SignIn);
    await tryWith('agent@example.com', 'demo');

    await expect.poll(() => shown.session.token()).toBe('token-1');
  });

  it('is_friendly_to_password_managers', () => {
    shown = onPage(SignIn);

    expect(shown.page.get('[name=username]').attributes('autocomplete')).toBe('username');
    expect(shown.page.get('[name=password]').attributes('autocomplete')).toBe('current-password');
  });

  it('says_what_is_missing_and_goes_there', async () => {
    shown = onPage(SignIn);
    await tryWith('', 'demo');

    await expect.poll(() => document.activeElement?.getAttribute('name')).toBe('username');
    expect(shown.page.get('[name=username]').attributes('aria-invalid')).toBe('true');
    expect(shown.page.text()).toContain('Enter your login.');
  });

  it('says_that_login_or_password_is_wrong', async () => {
    shown = onPage(SignIn, {}, 'de');
    await tryWith('agent', 'wrong');

    await expect.poll(alert).toBe('Anmeldename oder Passwort ist falsch.');
  });

  it('says_that_the_server_cannot_be_reached', async () => {
    shown = onPage(SignIn);
    shown.sessionCalls.refuse = new Problem('unreachable', 0, 'down');
    await tryWith('agent', 'demo');

    await expect.poll(alert).toContain('cannot be reached');
  });

  it('counts_down_while_the_login_is_locked', async () => {
    vi.useFakeTimers();
    shown = onPage(SignIn);
    shown.sessionCalls.refuse = new Problem('locked', 429, 'Locked', 65);
    await tryWith('agent', 'demo');
    await vi.advanceTimersByTimeAsync(0);
    expect(alert()).toContain('1:05 min');
    expect(shown.page.get('button[type=submit]').attributes('disabled')).toBeDefined();

    await vi.advanceTimersByTimeAsync(66_000);

    expect(shown.page.get('button[type=submit]').attributes('disabled')).toBeUndefined();
  });

  it('says_that_the_session_was_ended', async () => {
    shown = onPage(SignIn);
    shown.session.end();

    await expect.poll(alert).toContain('You were signed out');
  });

  it('speaks_the_language_that_is_chosen', async () => {
    shown = onPage(SignIn);
    await shown.page.get('button[lang=de]').trigger('click');

    expect(shown.page.get('h1').text()).toBe('Anmelden');
    expect(localStorage.getItem('stripe-chat.staff.language')).toBe('de');
  });
});
