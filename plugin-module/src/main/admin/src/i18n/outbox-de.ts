import type { outboxEn } from './outbox-en';

/** The German texts about what goes to other systems and comes from them. */
export const outboxDe: typeof outboxEn = {
  title: 'Outbox',
  intro: 'Was an andere Systeme geht und von ihnen kommt – und was dich braucht.',
  loading: 'Wird geladen …',
  loadFailed: 'Die Outbox konnte nicht geladen werden.',
  tryAgain: 'Noch einmal versuchen',
  out: 'An andere Systeme',
  in: 'Von anderen Systemen',
  dead: '{count} nicht zugestellt',
  uncertain: '{count} ungewiss',
  waiting: '{count} unterwegs',
  emptyOut: 'Alles ist zugestellt',
  emptyIn: 'Alles, was hereinkam, ist verarbeitet',
  attempts: '{count} Versuch | {count} Versuche',
  sendAgain: 'Noch einmal senden',
  skip: 'Überspringen',
  skipTitle: 'Überspringen?',
  skipText: 'Es wird nicht mehr gesendet. Was dahinter wartet, geht weiter.',
  skipEventText: 'Es wird nie verarbeitet. Was es über die Zahlung sagt, fehlt im Chat.',
  skipYes: 'Überspringen',
  skipNo: 'Behalten',
};
