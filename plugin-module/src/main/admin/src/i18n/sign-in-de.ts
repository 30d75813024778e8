import type { signInEn } from './sign-in-en';

/** The German texts of signing in. */
export const signInDe: typeof signInEn = {
  title: 'Anmelden',
  intro: 'Kundinnen und Kunden antworten, während sie bezahlen.',
  login: 'Anmeldename',
  password: 'Passwort',
  show: 'Passwort anzeigen',
  hide: 'Passwort verbergen',
  submit: 'Anmelden',
  busy: 'Anmeldung läuft …',
  loginMissing: 'Bitte den Anmeldenamen eingeben.',
  passwordMissing: 'Bitte das Passwort eingeben.',
  signedOut: 'Die Sitzung ist beendet. Bitte erneut anmelden.',
};
